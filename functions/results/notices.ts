import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly resultFinal: true
    readonly objectionLapsed: true
  }
}

const textsFor = catalogue('results/notices')

const finalWordsFor = (language: Language) => textsFor(language).final
const lapsedWordsFor = (language: Language) => textsFor(language).lapsed

/** What this capability tells people. */
export const resultNotices = {
  resultFinal: plainNotice(finalWordsFor),
  objectionLapsed: plainNotice(lapsedWordsFor),
}
