import type { ComponentChildren } from 'preact'
import type { AccessField } from '../../domain/access-change.ts'
import { formatNip } from '../../domain/nip.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { aloneFrom, type Standing } from '../../people/decide-access-change.ts'
import { Button, ButtonGroup } from '../../platform/html/button.tsx'
import { Checkbox } from '../../platform/html/choices.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { EmailAddress } from '../../platform/html/email-address.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Textarea } from '../../platform/html/inputs.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatList, formatShortDateTime } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { type AccessChange, standOf, unconfirmedBy } from '../../platform/records/access-changes.ts'
import { type Person, RECENT_MOVE } from '../../platform/records/people.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import { AccessChangeTag, addressOfChange } from './access-changes.tsx'
import { HrPage } from './hr-page.tsx'
import { peopleTextsFor } from './people-texts.ts'
import { hrTextsFor } from './texts.ts'

/** A change of access as a page shows it. */
export interface ChangeShown {
  readonly request: PageRequest
  readonly change: AccessChange
  readonly people: ReadonlyMap<string, Person>
  /** The very first change of access. */
  readonly first: AccessChange | undefined
  /** How the reader may decide; `over` when nobody can any more. */
  readonly standing: Standing | 'over'
  /** Whether the directory still says what it said then. */
  readonly fits: boolean
  readonly timeZone: TimeZone
  readonly errors?: FieldErrors
}

/** What a page shows of a field, beside what it is compared with. */
const wordsOf = (
  field: AccessField,
  [access, other]: readonly [AccessChange['after'], AccessChange['after']],
  people: ChangeShown['people'],
  language: Language,
): ComponentChildren => {
  const { nothing } = accessChangeTextsFor(language)
  const { roles } = vocabularyFor(language)
  const { supervisorId, email } = access
  const words: Record<AccessField, ComponentChildren> = {
    roles: formatList(
      access.roles.map((role) => roles[role]),
      language,
    ),
    email: email && <EmailAddress address={email} unlike={other.email} />,
    status: peopleTextsFor(language).statuses[access.status],
    supervisorId: supervisorId && (people.get(supervisorId)?.name ?? supervisorId),
  }
  return words[field] || nothing
}

const Comparison = ({ request: { language, now }, change, people }: ChangeShown) => {
  const { comparison, detail, fields } = accessChangeTextsFor(language)
  const stand = standOf(change, now)
  const { what, before, after } = comparison[stand === 'waiting' || stand === 'done' ? stand : 'notDone']
  return (
    <DataTable
      caption={what}
      columns={[{ header: detail }, { header: before }, { header: after }]}
      rows={change.changed.map((field) => [
        fields[field],
        wordsOf(field, [change.before, change.after], people, language),
        wordsOf(field, [change.after, change.before], people, language),
      ])}
    />
  )
}

type Particulars = readonly { readonly key: string; readonly value: ComponentChildren }[]

/** Who ended the waiting, when and why; how long it may still take where nobody has. */
const outcome = (
  { request: { language, now }, change }: ChangeShown,
  words: { readonly nameOf: (personId: string) => string; readonly timeOf: (at: string) => string },
): Particulars => {
  const texts = accessChangeTextsFor(language)
  const { decidedBy, decidedAt, reason, validUntil } = change
  const stand = standOf(change, now)
  if (stand === 'waiting') return [{ key: texts.until, value: words.timeOf(validUntil) }]
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

const particulars = (shown: ChangeShown): Particulars => {
  const { request, change, people, first, timeZone } = shown
  const { language } = request
  const texts = accessChangeTextsFor(language)
  const { terms } = vocabularyFor(language)
  const { noName } = hrTextsFor(language)
  const nameOf = (personId: string) => people.get(personId)?.name ?? noName
  const timeOf = (at: string) => formatShortDateTime(at, language, timeZone)
  const person = people.get(change.personId)
  const { requestedBy } = change
  return [
    {
      key: texts.person,
      value: <a href={`/hr/people/${change.personId}`}>{nameOf(change.personId)}</a>,
    },
    { key: terms.nip, value: person ? formatNip(person.nip) : noName },
    { key: terms.post, value: person?.post ?? noName },
    {
      key: texts.linksGoTo,
      value: change.after.email ? <EmailAddress address={change.after.email} /> : texts.nothing,
    },
    { key: texts.askedBy, value: requestedBy === undefined ? texts.operator : nameOf(requestedBy) },
    { key: texts.asked, value: timeOf(change.requestedAt) },
    { key: texts.state, value: <AccessChangeTag change={change} first={first} request={request} /> },
    ...outcome(shown, { nameOf, timeOf }),
  ]
}

/** Whose mailbox it is now: who decides about a role must see that its holder was moved to another one shortly before. */
const MovedAddress = ({ request: { language, now }, change, people, timeZone }: ChangeShown) => {
  const texts = accessChangeTextsFor(language)
  const { emailMovedAt, formerEmail, emailMovedBy } = people.get(change.personId) ?? {}
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
const NewPerson = ({ request: { language, now }, change, people, timeZone }: ChangeShown) => {
  const texts = accessChangeTextsFor(language)
  const { addedAt, addedBy } = people.get(change.personId) ?? {}
  // Whom the operator adds, as at the first import, no officer made up.
  if (!addedAt || !addedBy || now.getTime() - Date.parse(addedAt) > RECENT_MOVE) return null
  const by = people.get(addedBy)?.name ?? hrTextsFor(language).noName
  return (
    <Notice tone="danger" title={texts.newPerson}>
      <p>{texts.newPersonWhy(formatShortDateTime(addedAt, language, timeZone), by)}</p>
    </Notice>
  )
}

const Confirming = ({ request, change, standing, errors = {} }: ChangeShown) => {
  const texts = accessChangeTextsFor(request.language)
  const { before, after } = change
  const isMoved = Boolean(before.email && after.email && before.email !== after.email)
  return (
    <Form action={`${addressOfChange(change)}/confirm`}>
      <Notice tone="attention">{isMoved ? texts.effectsOfAddress : texts.effects}</Notice>
      <Checkbox name="certain" label={texts.certain} checked={false} error={errors.certain} />
      <ButtonGroup>
        <Button kind={standing === 'alone' ? 'danger' : 'primary'}>
          {standing === 'alone' ? texts.alone : texts.confirm}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

const Refusing = ({ request, change, errors = {} }: ChangeShown) => {
  const { language, form, session } = request
  const texts = accessChangeTextsFor(language)
  const isOwn = session?.personId === change.requestedBy
  return (
    <>
      <h2>{isOwn ? texts.withdraw : texts.refuseTitle}</h2>
      <Form action={`${addressOfChange(change)}/refuse`}>
        <Textarea
          name="reason"
          label={texts.refuseReason}
          hint={isOwn ? undefined : texts.refuseHint}
          value={form.text('reason')}
          rows={3}
          maxLength={500}
          error={errors.reason}
        />
        <ButtonGroup>
          <Button kind="secondary">{isOwn ? texts.withdraw : texts.refuse}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

const Deciding = (shown: ChangeShown) => {
  const { request, change, standing, fits, timeZone } = shown
  const { language } = request
  const texts = accessChangeTextsFor(language)
  if (standing === 'over' || standing === 'none') return null
  const words = texts.standing
  return (
    <>
      {!fits && (
        <Notice tone="danger" title={texts.stale}>
          {texts.staleText}
        </Notice>
      )}
      {standing === 'refuse' && <Notice title={words.refuse}>{words.refuseText}</Notice>}
      {standing === 'alone' && (
        <Notice tone="danger" title={words.alone}>
          {words.aloneText}
        </Notice>
      )}
      {standing === 'soon' && (
        <Notice tone="attention" title={words.soon}>
          {words.soonText(formatShortDateTime(aloneFrom(change).toISOString(), language, timeZone))}
        </Notice>
      )}
      {fits && (standing === 'confirm' || standing === 'alone') && (
        <>
          <NewPerson {...shown} />
          <MovedAddress {...shown} />
          <Confirming {...shown} />
        </>
      )}
      <Refusing {...shown} />
    </>
  )
}

/** Says why nobody confirmed what is in force. */
const WithoutSecond = ({ request: { language }, change, first }: ChangeShown) => {
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

/** What changes, who asked, and what the reader may do about it. */
export const AccessChangePage = (shown: ChangeShown) => {
  const { request, change, people, errors = {} } = shown
  const { language, query } = request
  const texts = accessChangeTextsFor(language)
  const title = texts.pageTitle(people.get(change.personId)?.name ?? hrTextsFor(language).noName)
  return (
    <HrPage
      request={request}
      title={title}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: '/hr/access-changes', label: texts.title }}
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {change.state === 'done' && query.done !== undefined && (
        <Notice tone="success" title={texts.doneTitle} />
      )}
      {change.state === 'refused' && query.done !== undefined && <Notice title={texts.refusedTitle} />}
      {change.state === 'withdrawn' && query.done !== undefined && <Notice title={texts.withdrawnTitle} />}
      <WithoutSecond {...shown} />
      <Comparison {...shown} />
      <SummaryList rows={particulars(shown)} />
      <Deciding {...shown} />
    </HrPage>
  )
}
