import { catalogue } from '../../platform/i18n/catalogue.ts'

export const importTextsFor = catalogue('web/hr/import-texts')
