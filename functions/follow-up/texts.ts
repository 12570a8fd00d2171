import { catalogue } from '../platform/i18n/catalogue.ts'

/** What the pages of coaching and reward say. */
export const followUpTextsFor = catalogue('follow-up/texts')
