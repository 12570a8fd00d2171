import type { ComponentChildren } from 'preact'
import { formatNip } from '../../domain/nip.ts'
import { EmailAddress } from '../../platform/html/email-address.tsx'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { AccessChangeTag } from './access-change-tag.tsx'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { AccessChangeView } from './access-change-view.ts'
import { hrTextsFor } from './texts.ts'

type Particulars = readonly { readonly key: string; readonly value: ComponentChildren }[]

/** Who ended the waiting, when and why; how long it may still take where nobody has. */
const outcome = (
  { request: { language }, change, stand }: AccessChangeView,
  words: { readonly nameOf: (personId: string) => string; readonly timeOf: (at: string) => string },
): Particulars => {
  const texts = accessChangeTextsFor(language)
  const { decidedBy, decidedAt, reason, validUntil } = change
  if (stand === 'waiting') return [{ key: texts.until, value: words.timeOf(validUntil) }]
  if (stand === 'void') return []
  if (stand === 'expired') return [{ key: texts.lapsed, value: words.timeOf(validUntil) }]
  const keys =
    stand === 'withdrawn'
      ? { by: texts.withdrawnBy, at: texts.withdrawnAt, reason: texts.withdrawnReason }
      : { by: texts.decidedBy, at: texts.decidedAt, reason: texts.reason }
  return [
    ...(decidedBy ? [{ key: keys.by, value: words.nameOf(decidedBy) }] : []),
    ...(decidedAt ? [{ key: keys.at, value: words.timeOf(decidedAt) }] : []),
    ...(reason ? [{ key: keys.reason, value: reason }] : []),
  ]
}

/** Whose access it is, where their links go, who asked, and what became of it. */
export const particularsOf = (shown: AccessChangeView): Particulars => {
  const { request, change, stand, person, unit, people, first, timeZone } = shown
  const { language } = request
  const texts = accessChangeTextsFor(language)
  const { terms } = vocabularyFor(language)
  const { noName } = hrTextsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? noName
  const timeOf = (at: string) => formatShortDateTime(at, language, timeZone)
  const { requestedBy } = change
  return [
    {
      key: texts.person,
      value: <a href={`/hr/people/${change.personId}`}>{nameOf(change.personId)}</a>,
    },
    { key: terms.nip, value: person ? formatNip(person.nip) : noName },
    { key: terms.post, value: person?.post ?? noName },
    { key: terms.unit, value: unit?.name ?? person?.unitId ?? noName },
    {
      key: texts.linksGoTo,
      value: change.after.email ? <EmailAddress address={change.after.email} /> : texts.nothing,
    },
    { key: texts.askedBy, value: requestedBy === undefined ? texts.operator : nameOf(requestedBy) },
    { key: texts.asked, value: timeOf(change.requestedAt) },
    {
      key: texts.state,
      value: <AccessChangeTag change={change} stand={stand} first={first} language={language} />,
    },
    ...outcome(shown, { nameOf, timeOf }),
  ]
}
