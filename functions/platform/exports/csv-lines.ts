import { defuse } from '../../domain/csv-cell.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8'

const quoted = (cell: string) => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A row of a CSV: no formulas, ended by CRLF. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(defuse(String(cell)))).join(',')}\r\n`

/** The first row, after the byte order mark by which Excel knows UTF-8. */
export const csvHeader = (cells: readonly string[]): string => `\uFEFF${csvLine(cells)}`
