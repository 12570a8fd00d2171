import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words of the auditor's pages about a period and its units. */
export const periodTextsFor = catalogue('web/auditor/period-texts')
