import { catalogue } from '../i18n/catalogue.ts'

/** What the house says when a request cannot be served. */
export const textsFor = catalogue('platform/http/texts')
