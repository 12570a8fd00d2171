import { catalogue } from '../platform/i18n/catalogue.ts'

/** What mails say to whom the directory no longer has as serving, or has so again. */
export const statusTextsFor = catalogue('people/status-texts')
