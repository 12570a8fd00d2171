import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'
import { columnNames, headerProblems } from './csv-header.ts'
import { type ImportFile, type ImportProblem, problemAt } from './import-problem.ts'

/** One row of a file. A broken row lacks cells or has too many, so that its cells may stand under the wrong columns. */
export type Row<Column extends string> = {
  line: number
  isBroken: boolean
  cell: (column: Column) => string
}

/** `isReadable` is false when the file as a whole could not be read: it then says nothing about what other files name. */
export type Table<Column extends string> = {
  isReadable: boolean
  /** The columns with a default that the file leaves out. */
  missing: readonly Column[]
  rows: readonly Row<Column>[]
  problems: readonly ImportProblem[]
}

type CsvRecord = { line: number; cells: readonly string[] }

const recordSchema = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }))

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

// Spreadsheets set to Indonesian write semicolons, because the comma is their decimal sign.
const delimiterOf = (text: string): string => {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

type Parsed = { ok: true; records: readonly CsvRecord[] } | { ok: false; brokenAt: number }

const parseRecords = (text: string): Parsed => {
  let linesRead = 0
  try {
    const found = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        linesRead = lines
        return record
      },
    })
    const records = recordSchema
      .parse(found)
      .map(({ info, record }) => ({
        line: info.lines - linesWithin(record),
        cells: record.map((cell) => cell.trim()),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
    return { ok: true, records }
  } catch (error) {
    // Only a quotation mark that never closes gets here: it swallows the rest of the file, so where it opened is what helps.
    if (error instanceof CsvError) return { ok: false, brokenAt: linesRead + 1 }
    throw error
  }
}

const shapeProblems = (
  file: ImportFile,
  { line, cells }: CsvRecord,
  names: readonly string[],
): ImportProblem[] => {
  const missing = names.findIndex((name, index) => name !== '' && index >= cells.length)
  const isOver = cells.some((cell, index) => cell !== '' && !names[index])
  return [
    ...(missing >= 0
      ? [problemAt(file, line, names[missing] ?? '', 'too-few-cells', String(cells.length))]
      : []),
    ...(isOver ? [problemAt(file, line, '', 'too-many-cells', String(cells.length))] : []),
  ]
}

const unreadable = <Column extends string>(...problems: ImportProblem[]): Table<Column> => ({
  isReadable: false,
  missing: [],
  rows: [],
  problems,
})

interface Columns<Column extends string> {
  readonly columns: readonly Column[]
  readonly defaults: Readonly<Record<string, string | undefined>>
}

const readRows = <Column extends string>(
  file: ImportFile,
  { columns, defaults }: Columns<Column>,
  [header, ...body]: readonly CsvRecord[],
): Table<Column> => {
  if (header === undefined) return unreadable(problemAt(file, 1, '', 'no-rows'))
  const mayMiss = new Set(Object.keys(defaults))
  const wrongHeader = headerProblems(file, header.line, columnNames(header.cells), { columns, mayMiss })
  if (wrongHeader.length > 0) return unreadable(...wrongHeader)
  if (body.length === 0) return unreadable(problemAt(file, header.line, '', 'no-rows'))
  const names = columnNames(header.cells)
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]))
  const read = body.map((record) => {
    const problems = shapeProblems(file, record, names)
    const cell = (column: Column) => {
      const place = places.get(column) ?? -1
      return place < 0 ? (defaults[column] ?? '') : (record.cells[place] ?? '')
    }
    return { problems, row: { line: record.line, isBroken: problems.length > 0, cell } }
  })
  return {
    isReadable: true,
    missing: columns.filter((column) => !names.includes(column)),
    rows: read.map(({ row }) => row),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/**
 * Reads a CSV file in UTF-8 whose header names these columns and no others, in any order; those with a default may be
 * missing. Cells are trimmed, blank lines skipped. Commas, semicolons or tabs separate (whichever the header has most
 * of); a byte order mark is passed over.
 */
export const readTable = <Column extends string>(
  file: ImportFile,
  bytes: Uint8Array,
  columns: readonly Column[],
  defaults: Columns<Column>['defaults'] = {},
): Table<Column> => {
  const text = decode(bytes)
  if (text === undefined) return unreadable(problemAt(file, 1, '', 'not-utf8'))
  const parsed = parseRecords(text)
  return parsed.ok
    ? readRows(file, { columns, defaults }, parsed.records)
    : unreadable(problemAt(file, parsed.brokenAt, '', 'broken-quotes'))
}
