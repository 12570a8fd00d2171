import { catalogue } from '../../platform/i18n/catalogue.ts'

export const progressTextsFor = catalogue('web/hr/progress-texts')
