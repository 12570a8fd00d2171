import type { TimeZone } from '../../domain/working-calendar.ts'
import { formatDateTime, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { vocabularyFor } from '../i18n/vocabulary.ts'
import type { AccessChange } from '../records/access-changes.ts'
import { accessMailTextsFor } from './access-texts.ts'
import { ACCESS_NOTICE_KINDS, type AccessNoticeKind, type Notice } from './notices.ts'

export const isAboutAccess = (kind: Notice['kind']): kind is AccessNoticeKind =>
  ACCESS_NOTICE_KINDS.some((one) => one === kind)

/** What changes in words: names of roles, and no address. */
const whatChanges = ({ changed, before, after }: AccessChange, language: Language): string => {
  const texts = accessMailTextsFor(language)
  const names = vocabularyFor(language).roles
  const namesOf = (roles: AccessChange['after']['roles']) =>
    formatList(
      roles.map((role) => names[role]),
      language,
    )
  const granted = after.roles.filter((role) => !before.roles.includes(role))
  const taken = before.roles.filter((role) => !after.roles.includes(role))
  const parts = changed.flatMap((field) =>
    field === 'roles'
      ? [
          ...(granted.length > 0 ? [texts.roles.granted(namesOf(granted))] : []),
          ...(taken.length > 0 ? [texts.roles.taken(namesOf(taken))] : []),
        ]
      : [texts[field]],
  )
  return formatList(parts, language)
}

interface Reader {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly siteUrl: string
}

const LIST = '/hr/access-changes'
const PLACES: Readonly<Partial<Record<AccessNoticeKind, string>>> = {
  accessChangeWaits: LIST,
  accessRequestDone: LIST,
  accessRequestRefused: LIST,
  accessRequestReplaced: LIST,
  accessChangeAlone: '/audit/access-changes',
}

/** Whether a person can sign in where a letter about their own access goes. */
const canSignIn = ({ kind, address }: Notice, { state, before, after }: AccessChange): boolean => {
  const { roles, status, email } = state === 'done' ? after : before
  const isTheirs = kind !== 'accessChanged' || address === undefined || address === email
  return isTheirs && status === 'active' && roles.length > 0
}

const wayOn = (
  notice: Notice & { readonly kind: AccessNoticeKind },
  change: AccessChange,
  reader: Reader,
) => {
  const { signIn, list } = accessMailTextsFor(reader.language)
  const place = PLACES[notice.kind]
  if (place) return { href: `${reader.siteUrl}${place}`, label: list }
  return canSignIn(notice, change) ? { href: `${reader.siteUrl}/sign-in`, label: signIn } : undefined
}

/** What a letter says of one change of access: whose, which kind, until when, and where to go. */
export const accessLineOf = (
  notice: Notice & { readonly kind: AccessNoticeKind },
  { change, about }: { readonly change: AccessChange | undefined; readonly about: string },
  reader: Reader,
) => {
  const { language, timeZone } = reader
  const texts = accessMailTextsFor(language)
  const { title, why } = texts[notice.kind]
  if (!change) return { title: title(about), detail: why, wayOn: undefined }
  const isDone = notice.kind === 'accessChanged' || notice.kind === 'accessRequestDone'
  const what = whatChanges(change, language)
  const hasTerm = notice.kind === 'accessChangeWaits' || notice.kind === 'accessChangeAsked'
  const detail = [
    isDone ? texts.changed(what) : texts.requested(what),
    ...(hasTerm ? [texts.until(formatDateTime(change.validUntil, language, timeZone))] : []),
    why,
  ].join(' ')
  return { title: title(about), detail, wayOn: wayOn(notice, change, reader) }
}
