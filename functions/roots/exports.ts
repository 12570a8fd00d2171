import { periodEvidence } from '../audit/export-period.ts'
import type { ExportDefinitions } from '../platform/exports/export-definition.ts'
import { resultsExport } from '../reports/export-results.ts'
import { reportExports } from '../reports/report-files.ts'

/** Every kind of file that a job makes for officers. */
export const exportDefinitions: ExportDefinitions = {
  ...reportExports,
  results: resultsExport,
  evidence: periodEvidence,
}
