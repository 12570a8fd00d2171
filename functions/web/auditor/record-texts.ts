import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words around what Records says against History. */
export const recordTextsFor = catalogue('web/auditor/record-texts')
