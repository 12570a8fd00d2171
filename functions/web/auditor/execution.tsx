import { type ChainCheck, checkChain } from '../../audit/check-chain.ts'
import type { Stay } from '../../audit/execution-trace.ts'
import { type ReadExecution, readExecution } from '../../audit/read-execution.ts'
import { isMachine } from '../../audit/workflow-layout.ts'
import { periodIdIn } from '../../domain/period.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { PageHeading, SummaryList } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { notFound, ok } from '../../platform/http/page-response.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import type { EvidenceDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { executionTextsFor } from './execution-texts.ts'
import { ExecutionTag, executionAddress, executionTitle } from './executions-table.tsx'
import { historyTextsFor } from './history-texts.ts'
import { periodName } from './period-name.ts'
import { recordedRoute } from './recorded-route.ts'
import { type SealedEnd, sealedExecution } from './sealed-end.ts'
import { stateName } from './state-names.ts'
import { subjectAddress } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'
import { WorkflowDrawing } from './workflow-drawing.tsx'

interface Shown {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly execution: ReadExecution
  /** Whether the record in History that names the archive is whole, and what the period's seal says of it. */
  readonly record: { readonly check: ChainCheck; readonly seal: SealedEnd['state'] }
  /** The first stay of this page of the list, from 0. */
  readonly first: number
}

const A_PAGE = 200

const TONES = { absent: 'info', matches: 'success', changed: 'danger', lost: 'danger' } as const

const ArchiveNotice = ({ language, execution: { archive } }: Shown) => {
  const texts = executionTextsFor(language)
  return (
    <Notice tone={TONES[archive]} title={texts[archive]}>
      <p>{texts[`${archive}Why`]}</p>
    </Notice>
  )
}

const RecordTag = ({ language, record: { check, seal } }: Shown) => {
  const texts = historyTextsFor(language)
  if (!check.ok) return <Tag tone="danger">{texts.faults[check.reason]}</Tag>
  return <Tag tone={seal === 'covered' ? 'success' : 'info'}>{texts.seals[seal]}</Tag>
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const

/** The largest unit that fits: "11 hari", "40 detik". */
const lastedFor = ({ enteredAt, leftAt }: Stay, language: Language): string => {
  if (!leftAt) return '—'
  const seconds = (Date.parse(leftAt) - Date.parse(enteredAt)) / 1000
  const [unit, size] = UNITS.find(([, one]) => seconds >= one) ?? ['seconds', 1]
  const digits = unit === 'seconds' ? 1 : 0
  return executionTextsFor(language)[unit](formatNumber(seconds / size, language, digits))
}

const Met = ({ stay, language }: { readonly stay: Stay; readonly language: Language }) => {
  const texts = executionTextsFor(language)
  const errors = [...new Set(stay.errors)].filter((error) => error !== 'States.Timeout')
  return (
    <>
      {stay.failed && <Tag tone="danger">{texts.failedHere}</Tag>}
      {stay.errors.includes('States.Timeout') && <Tag tone="attention">{texts.timeout}</Tag>}
      {errors.map((error) => (
        <Tag key={error} tone="attention">
          {texts.retried(error)}
        </Tag>
      ))}
      {stay.errors.length === 0 && !stay.failed && '—'}
    </>
  )
}

const Stays = ({ language, timeZone, execution, first }: Shown) => {
  const texts = executionTextsFor(language)
  const { stays } = execution
  const last = Math.min(first + A_PAGE, stays.length)
  const address = executionAddress(execution)
  const number = (value: number) => formatNumber(value, language)
  const moment = (instant: string) => formatShortDateTime(instant, language, timeZone)
  return (
    <>
      <DataTable
        caption={texts.stays}
        hideCaption
        columns={[
          { header: texts.state },
          { header: texts.entered },
          { header: texts.left },
          { header: texts.lasted },
          { header: texts.met },
        ]}
        rows={stays
          .slice(first, last)
          .map((stay, at) => [
            `${number(first + at + 1)}. ${stateName(stay.state, language)}`,
            moment(stay.enteredAt),
            stay.leftAt ? moment(stay.leftAt) : texts.notLeft,
            lastedFor(stay, language),
            <Met key="met" stay={stay} language={language} />,
          ])}
      />
      {stays.length > A_PAGE && (
        <Pagination
          summary={texts.someOf(number(first + 1), number(last), number(stays.length))}
          previous={first > 0 ? `${address}?from=${Math.max(0, first - A_PAGE)}` : undefined}
          next={last < stays.length ? `${address}?from=${last}` : undefined}
        />
      )}
    </>
  )
}

const ExecutionPage = ({ period, ...shown }: Shown & { readonly period: Period | undefined }) => {
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
          <Stays {...shown} />
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
