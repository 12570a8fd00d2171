import { catalogue } from '../../platform/i18n/catalogue.ts'

export const peopleTextsFor = catalogue('web/hr/people-texts')
