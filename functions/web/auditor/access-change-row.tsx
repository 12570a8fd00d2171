import { Tag } from '../../platform/html/tag.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatList, formatShortDateTime } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { standOf, unconfirmedBy } from '../../records/access-change-stand.ts'
import { type AccessChange, accessChangeId } from '../../records/access-changes.ts'
import type { Person } from '../../records/people.ts'
import { accessChangeTextsFor } from '../hr/access-change-texts.ts'
import { RenamedNote } from '../hr/renamed-person.tsx'
import { auditedAccessTextsFor } from './access-change-texts.ts'

const whatChanged = ({ changed, before, after }: AccessChange, language: PageRequest['language']) => {
  const { fields, nothing } = accessChangeTextsFor(language)
  const names = vocabularyFor(language).roles
  const rolesOf = ({ roles }: AccessChange['before']) =>
    formatList(
      roles.map((role) => names[role]),
      language,
    ) || nothing
  return changed.map((field) =>
    // An auditor needs to know that an address changed, not which one somebody has.
    field === 'roles'
      ? auditedAccessTextsFor(language).roles(rolesOf(before), rolesOf(after))
      : fields[field],
  )
}

/** What rows are made with beside their changes. */
export interface RowContext {
  readonly request: PageRequest
  readonly people: ReadonlyMap<string, Person>
  readonly first: AccessChange | undefined
  readonly timeZone: Parameters<typeof formatShortDateTime>[2]
}

const STATE_TONES: Readonly<Record<string, 'attention' | 'danger'>> = { waiting: 'attention', void: 'danger' }

/** Alarming is only what one officer carried out alone. */
const StateOf = ({ change, context }: { readonly change: AccessChange; readonly context: RowContext }) => {
  const { language, now } = context.request
  const { states, unconfirmed, refusals } = accessChangeTextsFor(language)
  const by = unconfirmedBy(change, context.first)
  if (by) return <Tag tone={by === 'officer' ? 'danger' : 'neutral'}>{unconfirmed[by]}</Tag>
  const state = standOf(change, now, context.people)
  return (
    <>
      <Tag tone={STATE_TONES[state] ?? 'neutral'}>{states[state]}</Tag>
      {state === 'void' && <p class="soft">{refusals.void}</p>}
      {change.reason && <p class="soft">{auditedAccessTextsFor(language).reason(change.reason)}</p>}
    </>
  )
}

/** A change of access as auditors see it: what changed, who asked, who decided, and whether a name is a new one. */
export const rowOf = (change: AccessChange, context: RowContext) => {
  const { request, people, timeZone } = context
  const { language } = request
  const { operator } = auditedAccessTextsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? personId
  const { personId, requestedBy, decidedBy, decidedAt, requestedAt } = change
  const renamed = { change, people, language, timeZone }
  return [
    <a key={personId} href={`/audit/people/${personId}`}>
      {nameOf(personId)}
    </a>,
    <>
      <ul>
        {whatChanged(change, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <RenamedNote {...renamed} personId={personId} />
    </>,
    requestedBy === undefined ? (
      operator
    ) : (
      <>
        {nameOf(requestedBy)}
        <RenamedNote {...renamed} personId={requestedBy} />
      </>
    ),
    decidedBy === undefined ? '–' : nameOf(decidedBy),
    formatShortDateTime(decidedAt ?? requestedAt, language, timeZone),
    <StateOf key={accessChangeId(change)} change={change} context={context} />,
  ]
}
