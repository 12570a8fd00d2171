import { catalogue } from '../../platform/i18n/catalogue.ts'

export const staffTextsFor = catalogue('web/staff/texts')
