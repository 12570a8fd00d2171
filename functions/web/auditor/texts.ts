import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words of the auditor's pages. */
export const auditorTextsFor = catalogue('web/auditor/texts')
