import { type ChainCheck, checkChain } from '../../audit/check-chain.ts'
import { type ReadExecution, readExecution } from '../../audit/read-execution.ts'
import { isMachine } from '../../audit/workflow-layout.ts'
import { periodIdIn } from '../../domain/period.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { Notice } from '../../platform/html/notice.tsx'
import { PageHeading, SummaryList } from '../../platform/html/sections.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { notFound, ok } from '../../platform/http/page-response.ts'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { ExecutionStays } from './execution-stays.tsx'
import { executionTextsFor } from './execution-texts.ts'
import { ExecutionTag, executionTitle } from './executions-table.tsx'
import { historyTextsFor } from './history-texts.ts'
import { periodName } from './period-name.ts'
import { recordedRoute } from './recorded-route.ts'
import { type SealedEnd, sealedExecution } from './sealed-end.ts'
import { subjectAddress } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'
import { WorkflowDrawing } from './workflow-drawing.tsx'

interface ExecutionView {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly execution: ReadExecution
  /** Whether the record in History that names the archive is whole, and what the period's seal says of it. */
  readonly record: { readonly check: ChainCheck; readonly seal: SealedEnd['state'] }
  /** The first stay of this page of the list, from 0. */
  readonly first: number
}

const TONES = { absent: 'info', matches: 'success', changed: 'danger', lost: 'danger' } as const

const ArchiveNotice = ({ language, execution: { archive } }: ExecutionView) => {
  const texts = executionTextsFor(language)
  return (
    <Notice tone={TONES[archive]} title={texts[archive]}>
      <p>{texts[`${archive}Why`]}</p>
    </Notice>
  )
}

const RecordTag = ({ language, record: { check, seal } }: ExecutionView) => {
  const texts = historyTextsFor(language)
  if (!check.ok) return <Tag tone="danger">{texts.faults[check.reason]}</Tag>
  return <Tag tone={seal === 'covered' ? 'success' : 'info'}>{texts.seals[seal]}</Tag>
}

const ExecutionPage = ({ period, ...shown }: ExecutionView & { readonly period: Period | undefined }) => {
  const { language, timeZone, execution } = shown
  const texts = executionTextsFor(language)
  const title = executionTitle(execution, language)
  const subject = subjectAddress(execution)
  return (
    <AuditorPage
      language={language}
      title={`${texts.caption}: ${title}`}
      above={[
        ...(period
          ? [{ href: `/audit/periods/${period.periodId}`, label: periodName(period, language) }]
          : []),
        ...(subject?.startsWith('/audit/appraisals/')
          ? [{ href: subject, label: auditorTextsFor(language).appraisal.caption }]
          : []),
      ]}
    >
      <PageHeading caption={texts.caption}>{title}</PageHeading>
      <ArchiveNotice {...shown} />
      <SummaryList
        rows={[
          {
            key: texts.subject,
            value: subject ? <a href={subject}>{execution.name}</a> : <code>{execution.name}</code>,
          },
          {
            key: texts.status,
            value: <ExecutionTag status={execution.status} language={language} />,
          },
          ...(execution.archivedAt
            ? [
                {
                  key: texts.archived,
                  value: formatShortDateTime(execution.archivedAt, language, timeZone),
                },
              ]
            : []),
          ...(execution.digest
            ? [
                { key: texts.digest, value: <code>{execution.digest}</code> },
                { key: texts.record, value: <RecordTag {...shown} /> },
              ]
            : []),
        ]}
      />
      <h2>{texts.drawing}</h2>
      <p>{texts.legend}</p>
      <WorkflowDrawing machine={execution.machine} stays={execution.stays} title={title} />
      <p class="soft">{texts.asDeployed}</p>
      {execution.stays.length > 0 && (
        <>
          <h2>{texts.stays}</h2>
          <ExecutionStays {...shown} />
        </>
      )}
    </AuditorPage>
  )
}

const periodOf = (tables: Tables, name: string): Promise<Period | undefined> => {
  const periodId = periodIdIn(name)
  return periodId ? periodsIn(tables).get(periodId) : Promise.resolve(undefined)
}

export const executionRoute = recordedRoute<EvidenceDeps>({
  path: '/audit/executions/{machine}/{name}',
  page: 'execution',
  id: ({ params }) => `${params.machine}/${params.name}`,
  show: async ({ params: { machine = '', name = '' }, query, language }, deps) => {
    if (!isMachine(machine) || !/^[\w.-]{1,100}$/.test(name)) return notFound()
    const period = await periodOf(deps.tables, name)
    if (!period) return notFound()
    const chain = chains.execution(machine, name)
    const end = await sealedExecution(deps.archive, period, chain)
    const [execution, check] = await Promise.all([
      readExecution(deps, machine, name),
      checkChain(deps.tables, chain, end.head),
    ])
    const from = Number(query.from ?? '0')
    const first = Number.isSafeInteger(from) && from >= 0 && from < execution.stays.length ? from : 0
    return ok(
      <ExecutionPage
        language={language}
        timeZone={period.timeZone}
        period={period}
        execution={execution}
        record={{ check, seal: end.state }}
        first={first}
      />,
    )
  },
})
