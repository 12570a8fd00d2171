import { catalogue } from '../i18n/catalogue.ts'

/** The words of the house's own components. */
export const textsFor = catalogue('platform/html/texts')
