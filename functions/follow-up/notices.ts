import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { plainNotice } from '../platform/mail/notice-definition.ts'

declare module '../platform/mail/notices.ts' {
  interface NoticeKinds {
    readonly coachingStarted: true
    readonly rewardRecorded: true
  }
}

const textsFor = catalogue('follow-up/notices')

const coachingWordsFor = (language: Language) => textsFor(language).coaching
const rewardWordsFor = (language: Language) => textsFor(language).reward

/** What this capability tells people. */
export const followUpNotices = {
  coachingStarted: plainNotice(coachingWordsFor),
  rewardRecorded: plainNotice(rewardWordsFor),
}
