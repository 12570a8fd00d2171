import { formatDay } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { NEEDLESS, type NoticeDefinition } from '../mail/notice-definition.ts'
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
): NoticeDefinition<Export> => ({
  records: ({ exportId }) => (exportId === undefined ? [] : [keys.export(exportId)]),
  facts: async (tables, { exportId = '' }) => (await exportsIn(tables).get(exportId)) ?? NEEDLESS,
  line: ({ facts }, { language, timeZone, siteUrl }) => {
    const { title, why, see } = words(language)
    const until = isReady(facts) ? formatDay(expiryOf(facts), language, timeZone) : ''
    return { title, detail: why(until), wayOn: { href: `${siteUrl}${exportAddress(facts)}`, label: see } }
  },
})

/** What requesters are told by mail. */
export const exportNotices = {
  exportReady: definedBy((language) => exportTextsFor(language).mail.ready),
  exportFailed: definedBy((language) => exportTextsFor(language).mail.failed),
}
