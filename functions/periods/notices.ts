import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly closedEarly: true
    readonly periodExtended: true
    readonly withdrawn: true
    readonly reportWithdrawn: true
    readonly taskHandedOn: true
    readonly judgeChanged: true
  }
}

const textsFor = catalogue('periods/notices')

const extendedWordsFor = (language: Language) => textsFor(language).extended
const closedEarlyWordsFor = (language: Language) => textsFor(language).closedEarly
const withdrawnWordsFor = (language: Language) => textsFor(language).withdrawn
const reportWithdrawnWordsFor = (language: Language) => textsFor(language).reportWithdrawn
const handedOnWordsFor = (language: Language) => textsFor(language).handedOn
const judgeChangedWordsFor = (language: Language) => textsFor(language).judgeChanged

/** What this capability tells people. */
export const periodNotices = {
  closedEarly: plainNotice(closedEarlyWordsFor),
  periodExtended: plainNotice(extendedWordsFor),
  withdrawn: plainNotice(withdrawnWordsFor),
  reportWithdrawn: plainNotice(reportWithdrawnWordsFor),
  taskHandedOn: plainNotice(handedOnWordsFor),
  judgeChanged: plainNotice(judgeChangedWordsFor),
}
