import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words around a chain of History and the judgement on it. */
export const historyTextsFor = catalogue('web/auditor/history-texts')
