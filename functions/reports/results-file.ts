import type { ExportForm } from '../platform/exports/export-definition.ts'

declare module '../platform/exports/export-definition.ts' {
  interface ExportKinds {
    readonly results: true
  }
}

/** The results of a period for a spreadsheet, which HR asks for. */
export const resultsFile: ExportForm = {
  kind: 'results',
  role: 'hr',
  fileName: ({ periodId }) => `bina-${periodId}.csv`,
}
