import type { Words } from '../platform/i18n/words.ts'
import type { Tables } from '../platform/table/table.ts'

type Cell = string | number

interface ReportColumn {
  /** What the column is called in the file: a word of the code's own. */
  readonly name: string
  /** What it is called on the page. */
  readonly header: Words
  readonly numeric?: boolean
}

interface ReportTexts {
  readonly title: Words
  readonly lead: Words
  /** What is counted in it: “Units”. */
  readonly counted: Words
}

/** What HR is told of a period: a table on a page, and the same rows as a file for a spreadsheet. */
export interface Report extends ReportTexts {
  readonly columns: readonly ReportColumn[]
  /** The cells of each row of a period, in the order of the columns. */
  rows(tables: Tables, periodId: string): AsyncIterable<readonly Cell[]>
}

interface ReportDefinition<Row> extends ReportTexts {
  readonly columns: readonly (ReportColumn & { cell(row: Row): Cell })[]
  /** The rows of a period in their order; no more than a page of them in memory. */
  rows(tables: Tables, periodId: string): AsyncIterable<Row>
}

/** Makes a report of its columns and rows. A report is listed in `reports.ts`; its page and its file follow from it. */
export const defineReport = <Row>({ columns, rows, ...texts }: ReportDefinition<Row>): Report => ({
  ...texts,
  columns,
  rows: async function* (tables, periodId) {
    for await (const row of rows(tables, periodId)) yield columns.map(({ cell }) => cell(row))
  },
})
