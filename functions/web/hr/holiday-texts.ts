import { catalogue } from '../../platform/i18n/catalogue.ts'

export const holidayTextsFor = catalogue('web/hr/holiday-texts')
