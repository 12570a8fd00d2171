import type { TimeZone } from '../domain/working-calendar.ts'
import { Notice } from '../platform/html/notice.tsx'
import { formatDateTime, formatNumber } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { comparisonTextsFor } from './comparison-texts.ts'
import type { LastComparison } from './last-comparison.ts'

interface ComparisonNoticeProps {
  readonly comparison: LastComparison | undefined
  readonly language: Language
  readonly timeZone: TimeZone
  /** HR is told whom to tell; an auditor gets the way to each record, which is called as their pages call it. */
  readonly reader: 'hr' | AuditorsNames
}

interface AuditorsNames {
  readonly ofChain: (chain: string) => string
  readonly ofField: (field: string) => string
}

const ADDRESSES: Readonly<Record<string, (id: string) => string>> = {
  appraisal: (id) => `/audit/appraisals/${id}`,
  person: (id) => `/audit/people/${id}`,
  period: (id) => `/audit/periods/${id}`,
  calibration: (id) => `/audit/periods/${id.split('.')[0]}/units/${id.split('.')[1]}`,
}

const addressOf = (chain: string): string | undefined => {
  const [kind = '', id = ''] = chain.split('/')
  return Object.hasOwn(ADDRESSES, kind) ? ADDRESSES[kind]?.(id) : undefined
}

const whatOf = (found: LastComparison['found'], { ofField }: AuditorsNames, language: Language): string => {
  const { reasons } = comparisonTextsFor(language)
  const fields = found.flatMap(({ reason, field }) => (reason === 'differs' && field ? [field] : []))
  const told = new Set(found.map(({ reason }) => reason))
  return [
    ...(fields.length > 0 ? [reasons.differs(fields.map(ofField).join(', '))] : []),
    ...(told.has('deleted') ? [reasons.deleted] : []),
    ...(told.has('invented') ? [reasons.invented] : []),
    ...(told.has('broken') ? [reasons.broken] : []),
  ].join('; ')
}

interface FoundProps {
  readonly comparison: LastComparison
  readonly names: AuditorsNames
  readonly language: Language
}

const Found = ({ comparison, names, language }: FoundProps) => {
  const texts = comparisonTextsFor(language)
  const byChain = Map.groupBy(comparison.found, ({ chain }) => chain)
  return (
    <>
      <ul>
        {[...byChain].map(([chain, found]) => {
          const address = addressOf(chain)
          return (
            <li key={chain}>
              {address ? <a href={address}>{names.ofChain(chain)}</a> : names.ofChain(chain)} (
              {whatOf(found, names, language)})
            </li>
          )
        })}
      </ul>
      {comparison.contradictions > comparison.found.length && <p>{texts.others}</p>}
    </>
  )
}

/** What the last comparison of all records with History found, on the start pages of HR and auditors. */
export const ComparisonNotice = ({ comparison, language, timeZone, reader }: ComparisonNoticeProps) => {
  const texts = comparisonTextsFor(language)
  if (!comparison) return null
  const moment = formatDateTime(comparison.at, language, timeZone)
  if (comparison.contradictions === 0)
    return reader === 'hr' ? null : (
      <p class="soft">{texts.agrees(formatNumber(comparison.records, language), moment)}</p>
    )
  return (
    <Notice tone="danger" title={texts.contradicts(formatNumber(comparison.contradictions, language))}>
      <p>{texts.when(moment)}</p>
      {reader === 'hr' ? (
        <p>{texts.forHr}</p>
      ) : (
        <Found comparison={comparison} names={reader} language={language} />
      )}
    </Notice>
  )
}
