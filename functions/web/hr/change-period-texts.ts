import { catalogue } from '../../platform/i18n/catalogue.ts'

export const changePeriodTextsFor = catalogue('web/hr/change-period-texts')
