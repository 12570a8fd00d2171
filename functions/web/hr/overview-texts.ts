import { catalogue } from '../../platform/i18n/catalogue.ts'

export const overviewTextsFor = catalogue('web/hr/overview-texts')
