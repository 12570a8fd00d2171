import { catalogue } from '../../platform/i18n/catalogue.ts'

export const welcomeTextsFor = catalogue('web/public/welcome-texts')
