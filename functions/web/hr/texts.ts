import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Words that several pages of the HR website share. */
export const hrTextsFor = catalogue('web/hr/texts')
