import { formatDateTime, formatList } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { Line, NoticeContext, Reader } from '../platform/mail/notice-definition.ts'
import type { Notice } from '../platform/mail/notices.ts'
import type { AccessChange } from '../records/access-changes.ts'
import { accessMailTextsFor } from './access-mail-texts.ts'

/** What is told of a change of access: to whose it is, to who may decide, and to who asked. */
export type AccessNoticeKind =
  | 'accessChangeAsked'
  | 'accessChangeWaits'
  | 'accessChangeAlone'
  | 'accessChanged'
  | 'accessChangeRefused'
  | 'accessChangeWithdrawn'
  | 'accessRequestDone'
  | 'accessRequestRefused'
  | 'accessRequestReplaced'

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

const LIST = '/hr/access-changes'
const PLACES: Readonly<Partial<Record<AccessNoticeKind, string>>> = {
  accessChangeWaits: LIST,
  accessRequestDone: LIST,
  accessRequestRefused: LIST,
  accessRequestReplaced: LIST,
  accessChangeAlone: '/audit/access-changes',
}

/** Whether a person can sign in where a letter about their own access goes. */
const canSignIn = (
  kind: AccessNoticeKind,
  { address }: Notice,
  { state, before, after }: AccessChange,
): boolean => {
  const { roles, status, email } = state === 'done' ? after : before
  const isTheirs = kind !== 'accessChanged' || address === undefined || address === email
  return isTheirs && status === 'active' && roles.length > 0
}

const wayOn = (kind: AccessNoticeKind, notice: Notice, change: AccessChange, reader: Reader) => {
  const { signIn, list } = accessMailTextsFor(reader.language)
  const place = PLACES[kind]
  if (place) return { href: `${reader.siteUrl}${place}`, label: list }
  return canSignIn(kind, notice, change) ? { href: `${reader.siteUrl}/sign-in`, label: signIn } : undefined
}

/** What a letter says of one change of access: whose, which kind, until when, and where to go. */
export const accessLineOf = (
  kind: AccessNoticeKind,
  { notice, facts: change, about }: NoticeContext<AccessChange | undefined>,
  reader: Reader,
): Line => {
  const { language, timeZone } = reader
  const texts = accessMailTextsFor(language)
  const { title, why } = texts[kind]
  if (!change) return { title: title(about), detail: why, wayOn: undefined }
  const isDone = kind === 'accessChanged' || kind === 'accessRequestDone'
  const what = whatChanges(change, language)
  const hasTerm = kind === 'accessChangeWaits' || kind === 'accessChangeAsked'
  const detail = [
    isDone ? texts.changed(what) : texts.requested(what),
    ...(hasTerm ? [texts.until(formatDateTime(change.validUntil, language, timeZone))] : []),
    why,
  ].join(' ')
  return { title: title(about), detail, wayOn: wayOn(kind, notice, change, reader) }
}
