import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Names and values of the facts in History that are no vocabulary of the regulation. */
export const factTextsFor = catalogue('web/auditor/fact-texts')
