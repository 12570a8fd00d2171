import { catalogue } from '../../platform/i18n/catalogue.ts'

/** The words around one execution of a workflow. */
export const executionTextsFor = catalogue('web/auditor/execution-texts')
