import { catalogue } from '../platform/i18n/catalogue.ts'

export const textsFor = catalogue('review/texts')
