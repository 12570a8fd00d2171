import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Words about single appraisals and what HR may do with them. */
export const appraisalTextsFor = catalogue('web/hr/appraisal-texts')
