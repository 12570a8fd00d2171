import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What auditors read of changes of access beside what HR does. */
export const auditedAccessTextsFor = catalogue('web/auditor/access-change-texts')
