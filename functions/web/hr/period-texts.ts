import { catalogue } from '../../platform/i18n/catalogue.ts'

export const periodTextsFor = catalogue('web/hr/period-texts')
