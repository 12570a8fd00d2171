import { CSV_TYPE, csvHeader, csvLine } from '../platform/exports/csv-lines.ts'
import type { ExportDefinition, ExportForm } from '../platform/exports/export-definition.ts'
import type { Report } from './report.ts'
import { ofReports } from './reports.ts'

/** The last part of a report's addresses and of its file's name: `unit-progress` of `unitProgress`. */
export const placeOf = (kind: string): string =>
  kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The file of each report, which HR asks for. */
export const reportForms = ofReports(
  ({ kind }): ExportForm => ({
    kind,
    role: 'hr',
    fileName: ({ periodId }) => `bina-${periodId}-${placeOf(kind)}.csv`,
  }),
)

const definitionOf = (form: ExportForm, { columns, rows }: Report): ExportDefinition => ({
  form,
  contentType: CSV_TYPE,
  count: async ({ periodId }, { tables }) => {
    let count = 0
    for await (const _ of rows(tables, periodId)) count += 1
    return count
  },
  pieces: async function* ({ periodId }, { tables }) {
    yield { text: csvHeader(columns.map(({ name }) => name)), rows: 0 }
    for await (const cells of rows(tables, periodId)) yield { text: csvLine(cells), rows: 1 }
  },
})

/** How the file of each report is written. */
export const reportExports = ofReports(({ kind, report }) => definitionOf(reportForms[kind], report))
