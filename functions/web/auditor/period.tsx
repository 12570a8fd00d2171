import { checkSeal, checkSealedChains, type PeriodSeal } from '../../audit/check-seal.ts'
import { compareRecordsOf } from '../../audit/compare-all.ts'
import { evidenceFile } from '../../audit/evidence-file.ts'
import { executionsOfPeriod, type KnownExecution } from '../../audit/executions-of.ts'
import { AskForExport } from '../../platform/exports/ask-for-export.tsx'
import type { Contradiction } from '../../platform/history/contradictions.ts'
import { PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { ok } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { type Progress, progressIn } from '../../records/progress.ts'
import { unitsIn } from '../../records/units.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { ChainHistory } from './chain-history.tsx'
import { orContradicted } from './contradicted.tsx'
import { executionAddress } from './executions-table.tsx'
import { type HistoryView, viewHistory } from './history-view.ts'
import { changedYears } from './holiday-histories.tsx'
import { cursorIn, numberIn } from './page-of.ts'
import { PeriodDates, PeriodRules } from './period-facts.tsx'
import { periodName } from './period-name.ts'
import { periodTextsFor } from './period-texts.ts'
import { RecordAgreement, RecordWarning } from './record-section.tsx'
import { recordedRoute } from './recorded-route.ts'
import { type CheckedChains, SealSection } from './seal-section.tsx'
import { sealedEnd } from './sealed-end.ts'
import { UnitsTable } from './units-table.tsx'

const CHAINS_A_PAGE = 250
const UNITS_A_PAGE = 100

interface PeriodView {
  readonly period: Period
  readonly seal: PeriodSeal
  readonly checked: CheckedChains
  readonly units: readonly (Progress & { readonly name: string })[]
  readonly nextUnits: string | undefined
  readonly history: HistoryView
  readonly contradictions: readonly Contradiction[]
  readonly executions: readonly KnownExecution[]
  /** The years whose holidays HR has changed. */
  readonly changed: readonly number[]
}

const namedUnits = async (tables: Tables, periodId: string, cursor: string | undefined) => {
  const page = await progressIn(tables).ofPeriod(periodId, { limit: UNITS_A_PAGE, cursor })
  const units = await Promise.all(
    page.items.map(async (progress) => {
      const unit = await unitsIn(tables).get(progress.unitId)
      return { ...progress, name: unit?.name ?? progress.unitId }
    }),
  )
  return { units, nextUnits: page.cursor }
}

const checkedChains = async (request: Pick<PageRequest, 'query'>, seal: PeriodSeal, tables: Tables) => {
  if (seal.state !== 'read') return { first: 0, count: 0, broken: [] }
  const wanted = numberIn(request, 'chains')
  const first = wanted < seal.heads.length ? wanted : 0
  const heads = seal.heads.slice(first, first + CHAINS_A_PAGE)
  return { first, count: heads.length, broken: await checkSealedChains(tables, heads) }
}

const gather = async (
  request: PageRequest,
  period: Period,
  { tables, archive }: EvidenceDeps,
): Promise<PeriodView> => {
  const { periodId, timeZone } = period
  const chain = chains.period(periodId)
  const seal = await checkSeal(archive, period)
  const end = await sealedEnd(archive, period, chain)
  const [checked, units, history, executions, contradictions, changed] = await Promise.all([
    checkedChains(request, seal, tables),
    namedUnits(tables, periodId, cursorIn(request, 'units')),
    viewHistory(request, tables, { chain, timeZone, end, also: [period.openedBy] }),
    executionsOfPeriod(tables, period),
    compareRecordsOf(tables, chain),
    changedYears(tables, period.holidays),
  ])
  return { period, seal, checked, ...units, history, contradictions, executions, changed }
}

const PeriodPage = ({ shown, language }: { shown: PeriodView; language: Language }) => {
  const texts = periodTextsFor(language)
  const { period, seal, checked, units, nextUnits, history, contradictions, executions, changed } = shown
  const { periodId } = period
  const name = periodName(period, language)
  const address = `/audit/periods/${periodId}`
  return (
    <AuditorPage language={language} title={name}>
      <PageHeading caption={texts.caption}>{name}</PageHeading>
      <RecordWarning contradictions={contradictions} reader={history.reader} />
      <PeriodDates period={period} names={history.reader.names} language={language} />
      <PeriodRules period={period} changed={changed} language={language} />
      <h2>{texts.seal}</h2>
      <SealSection period={period} seal={seal} checked={checked} language={language} />
      <h2>{texts.units}</h2>
      <UnitsTable periodId={periodId} units={units} language={language} />
      {nextUnits && <Pagination next={`${address}?units=${nextUnits}`} />}
      <h2>{texts.history}</h2>
      <ChainHistory view={history} address={address} />
      <RecordAgreement contradictions={contradictions} reader={history.reader} />
      <h2>{texts.workflow}</h2>
      {executions.map((execution, at) => (
        <p key={execution.name}>
          <a href={executionAddress(execution)}>
            {at === 0 ? texts.workflowGo : texts.workflowOn(formatNumber(at + 1, language))}
          </a>
        </p>
      ))}
      <h2>{texts.export}</h2>
      <p>{texts.exportLead}</p>
      <AskForExport
        action="/audit/exports"
        file={evidenceFile}
        subject={{ periodId }}
        label={texts.exportGo}
      />
      <p>
        <a href="/audit/exports">{texts.exportsSee}</a>
      </p>
    </AuditorPage>
  )
}

export const periodRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/periods/{periodId}',
  page: 'period',
  id: ({ params }) => params.periodId,
  show: (request, deps) => {
    const periodId = request.params.periodId ?? ''
    return orContradicted(chains.period(periodId), request, deps, async () => {
      const period = await periodsIn(deps.tables).get(periodId)
      if (!period) return undefined
      return ok(<PeriodPage shown={await gather(request, period, deps)} language={request.language} />)
    })
  },
})
