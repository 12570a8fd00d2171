import { catalogue } from '../platform/i18n/catalogue.ts'

/** What the start pages say of the nightly comparison of Records with History. */
export const comparisonTextsFor = catalogue('audit/comparison-texts')
