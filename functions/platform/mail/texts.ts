import { catalogue } from '../i18n/catalogue.ts'

/** What the mails say. */
export const mailTextsFor = catalogue('platform/mail/texts')
