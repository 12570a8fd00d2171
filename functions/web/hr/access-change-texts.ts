import { catalogue } from '../../platform/i18n/catalogue.ts'

export const accessChangeTextsFor = catalogue('web/hr/access-change-texts')
