import { catalogue } from '../platform/i18n/catalogue.ts'

/** What mails say of changes of access. */
export const accessMailTextsFor = catalogue('people/access-mail-texts')
