import { periodEvidence } from '../audit/export-period.ts'
import type { ExportDefinitions } from '../platform/exports/export-definition.ts'
import { resultsExport } from '../reports/export-results.ts'

/** Every kind of file that a job makes for officers. */
export const exportDefinitions: ExportDefinitions = {
  results: resultsExport,
  evidence: periodEvidence,
}
