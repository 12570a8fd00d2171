import { compareAll } from '../../audit/compare-all.ts'
import { evidenceFile } from '../../audit/evidence-file.ts'
import { namesIn } from '../../audit/named-people.ts'
import { AskForExport } from '../../platform/exports/ask-for-export.tsx'
import type { Contradiction } from '../../platform/history/contradictions.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { PageHeading } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag } from '../../platform/html/tag.tsx'
import { notFound, ok } from '../../platform/http/page-response.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Page } from '../../platform/table/page.ts'
import { type Appraisal, appraisalsIn } from '../../records/appraisals.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { progressIn } from '../../records/progress.ts'
import { unitsIn } from '../../records/units.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { ChainHistory } from './chain-history.tsx'
import { executionAddress } from './executions-table.tsx'
import { type HistoryView, viewHistory } from './history-view.ts'
import { cursorIn } from './page-of.ts'
import { periodName } from './period-name.ts'
import { periodTextsFor } from './period-texts.ts'
import { RecordAgreement, RecordWarning } from './record-section.tsx'
import { recordedRoute } from './recorded-route.ts'
import { sealedEnd } from './sealed-end.ts'
import { directoryHistoryAddress } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'

const A_PAGE = 100

interface UnitView {
  readonly language: Language
  readonly period: Period
  readonly unitId: string
  readonly name: string
  readonly appraisals: Page<Appraisal>
  readonly names: ReadonlyMap<string, string>
  readonly history: HistoryView
  readonly contradictions: readonly Contradiction[]
}

const Appraisals = ({ language, appraisals, names }: UnitView) => {
  const { list } = auditorTextsFor(language)
  const texts = periodTextsFor(language)
  if (appraisals.items.length === 0) return <p>{texts.noAppraisals}</p>
  return (
    <DataTable
      caption={texts.appraisals}
      hideCaption
      columns={[{ header: list.employee }, { header: list.state }, { header: list.predicate }]}
      rows={appraisals.items.map(({ appraisalId, employeeId, state, predicate }) => [
        <a key="appraisal" href={`/audit/appraisals/${appraisalId}`}>
          {names.get(employeeId) ?? employeeId}
        </a>,
        <AppraisalStateTag key="state" state={state} />,
        predicate ? <PredicateTag key="predicate" predicate={predicate} /> : list.noPredicate,
      ])}
    />
  )
}

const UnitPage = (shown: UnitView) => {
  const { language, period, unitId, name, appraisals, history, contradictions } = shown
  const texts = periodTextsFor(language)
  const above = `/audit/periods/${period.periodId}`
  const address = `${above}/units/${unitId}`
  return (
    <AuditorPage
      language={language}
      title={name}
      above={[{ href: above, label: periodName(period, language) }]}
    >
      <PageHeading caption={texts.unitCaption(periodName(period, language))}>{name}</PageHeading>
      <RecordWarning contradictions={contradictions} reader={history.reader} />
      <h2>{texts.appraisals}</h2>
      <Appraisals {...shown} />
      {appraisals.cursor && <Pagination next={`${address}?page=${appraisals.cursor}`} />}
      <h2>{texts.calibration}</h2>
      <ChainHistory view={history} address={address} />
      <RecordAgreement contradictions={contradictions} reader={history.reader} />
      <p>
        <a href={executionAddress({ machine: 'calibration', name: `${period.periodId}.${unitId}` })}>
          {texts.calibrationGo}
        </a>
      </p>
      <p>
        <a href={directoryHistoryAddress('unit', unitId)}>
          {auditorTextsFor(language).directory.titles.unit}
        </a>
      </p>
      <h2>{texts.export}</h2>
      <p>{texts.exportLead}</p>
      <AskForExport
        action="/audit/exports"
        file={evidenceFile}
        subject={{ periodId: period.periodId, unitId }}
        label={texts.exportUnitGo}
      />
      <p>
        <a href="/audit/exports">{texts.exportsSee}</a>
      </p>
    </AuditorPage>
  )
}

export const unitRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/periods/{periodId}/units/{unitId}',
  page: 'unit',
  id: ({ params }) => `${params.periodId}.${params.unitId}`,
  show: async (request, { tables, archive }) => {
    const { periodId = '', unitId = '' } = request.params
    const [period, progress, unit] = await Promise.all([
      periodsIn(tables).get(periodId),
      progressIn(tables).ofUnit(periodId, unitId),
      unitsIn(tables).get(unitId),
    ])
    if (!period || !(progress || unit)) return notFound()
    const chain = chains.calibration(`${periodId}.${unitId}`)
    const end = await sealedEnd(archive, period, chain)
    const [history, appraisals, contradictions] = await Promise.all([
      viewHistory(request, tables, { chain, timeZone: period.timeZone, end }),
      appraisalsIn(tables).ofUnit(periodId, unitId, { limit: A_PAGE, cursor: cursorIn(request, 'page') }),
      compareAll(tables, [chain, chains.unit(unitId)]),
    ])
    const employees = appraisals.items.map(({ employeeId }) => employeeId)
    const names = await namesIn(tables, [], employees)
    const name = unit?.name ?? unitId
    const shown = {
      language: request.language,
      period,
      unitId,
      name,
      appraisals,
      names,
      history,
      contradictions,
    }
    return ok(<UnitPage {...shown} />)
  },
})
