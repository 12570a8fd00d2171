import { catalogue } from '../../platform/i18n/catalogue.ts'

export const exportTextsFor = catalogue('web/hr/export-texts')
