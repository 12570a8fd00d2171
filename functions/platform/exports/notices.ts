import { formatDay } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { NoticeDefinition } from '../mail/notice-definition.ts'
import { keys } from '../table/keys.ts'
import { type Export, expiryOf, exportAddress, exportsIn, isReady } from './exports.ts'
import { exportTextsFor } from './texts.ts'

declare module '../mail/notices.ts' {
  interface NoticeKinds {
    readonly exportReady: true
    readonly exportFailed: true
  }
}

const definedBy = (
  words: (language: Language) => { readonly title: string; why(until: string): string; readonly see: string },
): NoticeDefinition<Export | undefined> => ({
  records: ({ exportId }) => (exportId === undefined ? [] : [keys.export(exportId)]),
  facts: (tables, { exportId = '' }) => exportsIn(tables).get(exportId),
  line: ({ facts }, { language, timeZone, siteUrl }) => {
    const { title, why, see } = words(language)
    const until = facts && isReady(facts) ? formatDay(expiryOf(facts), language, timeZone) : ''
    const wayOn = facts && { href: `${siteUrl}${exportAddress(facts)}`, label: see }
    return { title, detail: why(until), wayOn }
  },
})

/** What requesters are told by mail. */
export const exportNotices = {
  exportReady: definedBy((language) => exportTextsFor(language).mail.ready),
  exportFailed: definedBy((language) => exportTextsFor(language).mail.failed),
}
