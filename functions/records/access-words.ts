import { catalogue } from '../platform/i18n/catalogue.ts'

/** What HR and auditors call changes of access alike, and the statuses of people. */
export const accessWordsFor = catalogue('records/access-words')
