import { catalogue } from '../../platform/i18n/catalogue.ts'

export const unreachedTextsFor = catalogue('web/hr/unreached-texts')
