import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What the dry run can find, and how to mend it. */
export const dryRunTextsFor = catalogue('web/hr/dry-run-texts')
