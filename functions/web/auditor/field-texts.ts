import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Names of the fields of records that no fact of History is called by. */
export const fieldTextsFor = catalogue('web/auditor/field-texts')
