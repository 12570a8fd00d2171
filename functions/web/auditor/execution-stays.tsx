import type { Stay } from '../../audit/execution-trace.ts'
import type { ReadExecution } from '../../audit/read-execution.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { executionTextsFor } from './execution-texts.ts'
import { executionAddress } from './executions-table.tsx'
import { stateName } from './state-names.ts'

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

const A_PAGE = 200

interface ExecutionStaysProperties {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly execution: ReadExecution
  /** The first stay of this page of the list, from 0. */
  readonly first: number
}

/** A page of the states that an execution was in: from when to when, how long, and what went wrong there. */
export const ExecutionStays = ({ language, timeZone, execution, first }: ExecutionStaysProperties) => {
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
