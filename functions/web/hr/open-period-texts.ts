import { catalogue } from '../../platform/i18n/catalogue.ts'

export const openPeriodTextsFor = catalogue('web/hr/open-period-texts')
