import { catalogue } from '../i18n/catalogue.ts'

export const exportTextsFor = catalogue('platform/exports/texts')
