import { catalogue } from '../../platform/i18n/catalogue.ts'

export const startTextsFor = catalogue('web/hr/start-texts')
