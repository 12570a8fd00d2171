import type { ExportForm } from '../platform/exports/export-definition.ts'

declare module '../platform/exports/export-definition.ts' {
  interface ExportKinds {
    readonly evidence: true
  }
}

/** The evidence of a period or of one unit in it, which auditors ask for. */
export const evidenceFile: ExportForm = {
  kind: 'evidence',
  role: 'auditor',
  fileName: ({ periodId, unitId }) =>
    `${['bina', periodId, ...(unitId === undefined ? [] : [unitId])].join('-')}.ndjson`,
}
