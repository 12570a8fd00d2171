import { EmailAddress } from '../../platform/html/email-address.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { formatShortDateTime } from '../../platform/i18n/format.ts'
import { unconfirmedBy } from '../../records/access-change-stand.ts'
import { RECENT_MOVE } from '../../records/people.ts'
import { renamingSince } from '../../records/renaming.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { AccessChangeView } from './access-change-view.ts'
import { renamingSentences } from './renamed-person.tsx'
import { hrTextsFor } from './texts.ts'

/** Whose mailbox it is now: who decides about a role must see that its holder was moved to another one shortly before. */
const MovedAddress = ({ request: { language, now }, change, person, people, timeZone }: AccessChangeView) => {
  const texts = accessChangeTextsFor(language)
  const { emailMovedAt, formerEmail, emailMovedBy } = person ?? {}
  if (!emailMovedAt || !formerEmail) return null
  if (now.getTime() - Date.parse(emailMovedAt) > RECENT_MOVE) return null
  const by = emailMovedBy ? (people.get(emailMovedBy)?.name ?? hrTextsFor(language).noName) : texts.operator
  return (
    <Notice tone="danger" title={texts.movedAddress}>
      <p>{texts.movedAddressWhy(formatShortDateTime(emailMovedAt, language, timeZone), by)}</p>
      <p>
        <EmailAddress address={formerEmail} unlike={change.after.email} />
      </p>
    </Notice>
  )
}

/** Somebody who is new may be nobody: a namesake with a mailbox of an officer's own. */
const NewPerson = ({ request: { language, now }, person, people, timeZone }: AccessChangeView) => {
  const texts = accessChangeTextsFor(language)
  const { addedAt, addedBy } = person ?? {}
  // Whom the operator adds, as at the first import, no officer made up.
  if (!addedAt || !addedBy || now.getTime() - Date.parse(addedAt) > RECENT_MOVE) return null
  const by = people.get(addedBy)?.name ?? hrTextsFor(language).noName
  return (
    <Notice tone="danger" title={texts.newPerson}>
      <p>{texts.newPersonWhy(formatShortDateTime(addedAt, language, timeZone), by)}</p>
    </Notice>
  )
}

/** Who decides by a name must see that it was another one a minute ago: of the person, of who asked, of a new supervisor. */
const Renamed = ({ request: { language }, change, people, timeZone }: AccessChangeView) => {
  const texts = accessChangeTextsFor(language)
  const supervisorId = change.changed.includes('supervisorId') ? change.after.supervisorId : undefined
  const named = new Set([change.personId, change.requestedBy, supervisorId])
  return [...named].map((personId) => {
    const person = people.get(personId ?? '')
    const renaming = renamingSince(person, change.requestedAt)
    if (!person || !renaming) return null
    return (
      <Notice key={personId} tone="danger" title={texts.renamed(person.name)}>
        {renamingSentences(renaming, { change, people, language, timeZone }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{texts.renamedCheck}</p>
      </Notice>
    )
  })
}

/** What whoever decides must look into first. */
export const Warnings = (shown: AccessChangeView) => (
  <>
    <NewPerson {...shown} />
    <MovedAddress {...shown} />
    <Renamed {...shown} />
  </>
)

/** Says why nobody confirmed what is in force. */
export const WithoutSecond = ({ request: { language }, change, first }: AccessChangeView) => {
  const texts = accessChangeTextsFor(language)
  const by = unconfirmedBy(change, first)
  if (by === undefined) return null
  const tone = by === 'officer' ? 'attention' : 'info'
  return by === 'firstImport' ? (
    <Notice tone={tone} title={texts.unconfirmed.firstImport}>
      {texts.firstImportText}
    </Notice>
  ) : (
    <Notice tone={tone} title={texts.without}>
      {texts.withoutText}
    </Notice>
  )
}
