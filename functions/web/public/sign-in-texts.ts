import { catalogue } from '../../platform/i18n/catalogue.ts'

export const signInTextsFor = catalogue('web/public/sign-in-texts')
