import type { Language } from '../platform/i18n/languages.ts'
import {
  type Digest,
  NEEDLESS,
  type NoticeDefinition,
  plainNotice,
} from '../platform/mail/notice-definition.ts'
import type { Notice } from '../platform/mail/notices.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { isWaiting } from '../records/access-change-stand.ts'
import { type AccessChange, accessChangesIn } from '../records/access-changes.ts'
import { type AccessNoticeKind, accessLineOf } from './access-line.ts'
import { accessMailTextsFor } from './access-mail-texts.ts'
import { partNotices } from './part-notices.ts'
import { placeNotices } from './place-notices.ts'
import { statusNotices } from './status-notices.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds extends Record<AccessNoticeKind, true> {
    readonly addressMoved: true
    readonly importCancelled: true
  }
}

/** The change of access that a notice tells about. */
const changeOf = async (
  tables: Tables,
  { aboutId, changeNumber }: Notice,
): Promise<AccessChange | undefined> =>
  aboutId === undefined || changeNumber === undefined
    ? undefined
    : accessChangesIn(tables).get(aboutId, changeNumber)

const news = (language: Language): Digest => ({ group: 'access', subject: accessMailTextsFor(language).news })
const decisions = (language: Language): Digest => ({
  group: 'decide',
  subject: accessMailTextsFor(language).decide,
})

const ofAccess = (kind: AccessNoticeKind): NoticeDefinition<AccessChange | undefined> => ({
  records: ({ aboutId, changeNumber }) =>
    aboutId === undefined || changeNumber === undefined ? [] : [keys.accessChange(aboutId, changeNumber)],
  facts: async (tables, notice, now) => {
    const change = await changeOf(tables, notice)
    return kind === 'accessChangeWaits' && change && !isWaiting(change, now) ? NEEDLESS : change
  },
  line: (told, reader) => accessLineOf(kind, told, reader),
  digest: kind === 'accessChangeWaits' ? decisions : news,
})

/** What this capability tells people. */
export const peopleNotices = {
  ...statusNotices,
  ...partNotices,
  ...placeNotices,
  addressMoved: plainNotice((language) => accessMailTextsFor(language).addressMoved),
  importCancelled: plainNotice((language) => accessMailTextsFor(language).importCancelled),
  accessChangeAsked: ofAccess('accessChangeAsked'),
  accessChangeWaits: ofAccess('accessChangeWaits'),
  accessChangeAlone: ofAccess('accessChangeAlone'),
  accessChanged: ofAccess('accessChanged'),
  accessChangeRefused: ofAccess('accessChangeRefused'),
  accessChangeWithdrawn: ofAccess('accessChangeWithdrawn'),
  accessRequestDone: ofAccess('accessRequestDone'),
  accessRequestRefused: ofAccess('accessRequestRefused'),
  accessRequestReplaced: ofAccess('accessRequestReplaced'),
}
