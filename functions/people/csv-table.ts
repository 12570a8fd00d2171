import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { trimmed } from '../domain/plain-text.ts'
import { boundedLines, EndlessLine } from './bounded-lines.ts'
import { columnNames, headerProblems } from './csv-header.ts'
import { type Pieces, textFrom } from './csv-text.ts'
import {
  type ImportFile,
  type ImportProblem,
  type ImportProblemCode,
  ProblemList,
  problemAt,
} from './import-problem.ts'

/** One row of a file. A broken row lacks cells or has too many, so that its cells may stand under the wrong columns. */
export type Row<Column extends string> = {
  line: number
  isBroken: boolean
  cell: (column: Column) => string
  /** How many cells it has, and whether these are more than the header has; those beyond are empty where it is not broken. */
  cells: number
  isWide: boolean
}

/** `isReadable` is false when the file as a whole could not be read: it then says nothing about what other files name. */
export type Table<Column extends string> = {
  isReadable: boolean
  /** The columns with a default that the file leaves out. */
  missing: readonly Column[]
  problems: ProblemList
}

type CsvRecord = { line: number; cells: readonly string[] }

/** More rows than any agency has people or indicators: what holds them would not fit into the importer's memory. */
const MOST_ROWS = 250_000

/** A quotation mark that never closes would gather all that follows; a row of a directory has not a hundredth of it. */
const LARGEST_RECORD = 4 * 1024 * 1024

/** The file as a whole cannot be read, for this reason. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly problems: readonly ImportProblem[]

  constructor(...problems: readonly ImportProblem[]) {
    super()
    this.problems = problems
  }
}

const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)

/** Gives one record after the other to `take`, blank ones left out; what it throws ends the reading. */
const readRecords = async (
  file: ImportFile,
  pieces: Pieces,
  take: (record: CsvRecord) => void,
): Promise<void> => {
  const text = await textFrom(pieces)
  if (text === undefined) throw new Unreadable(problemAt(file, 1, '', 'not-utf8'))
  let linesRead = 0
  const parser = parse({
    delimiter: text.delimiter,
    max_record_size: LARGEST_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (record: readonly string[], { lines }) => {
      linesRead = lines
      const cells = record.map(trimmed)
      if (cells.some((cell) => cell !== '')) take({ line: lines - linesWithin(record), cells })
      return null
    },
  })
  try {
    // Every record is dealt with where it is found; none comes out at the end.
    await pipeline(Readable.from(boundedLines(text.pieces)), parser.resume())
  } catch (error) {
    if (text.isBroken()) throw new Unreadable(problemAt(file, 1, '', 'not-utf8'))
    if (error instanceof EndlessLine) throw new Unreadable(problemAt(file, error.line, '', 'endless-line'))
    // A quotation mark that never closes swallows the rest of the file, so where it opened is what helps.
    if (error instanceof CsvError) throw new Unreadable(problemAt(file, linesRead + 1, '', 'broken-quotes'))
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

/**
 * What to tell of a row in whose cells this is wrong. Where it has more cells than columns, a comma in an unquoted text has
 * moved them: that one mistake is told, not all that follow from it.
 */
export const toldOf = (
  file: ImportFile,
  { line, cells, isWide }: Pick<Row<never>, 'line' | 'cells' | 'isWide'>,
  problems: readonly ImportProblem[],
): readonly ImportProblem[] =>
  isWide && problems.length > 0 ? [problemAt(file, line, '', 'too-many-cells', String(cells))] : problems

interface Columns<Column extends string> {
  readonly columns: readonly Column[]
  readonly defaults: Readonly<Record<string, string | undefined>>
}

/** What the header says: where each column stands. Throws where it is not the header of such a file. */
const readHeader = <Column extends string>(
  file: ImportFile,
  { line, cells }: CsvRecord,
  { columns, defaults }: Columns<Column>,
) => {
  const names = columnNames(cells)
  const wrong = headerProblems(file, line, names, { columns, mayMiss: new Set(Object.keys(defaults)) })
  if (wrong.length > 0) throw new Unreadable(...wrong)
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]))
  const cellOf = (record: CsvRecord) => (column: Column) => {
    const place = places.get(column) ?? -1
    return place < 0 ? (defaults[column] ?? '') : (record.cells[place] ?? '')
  }
  return { line, names, cellOf }
}

/**
 * Reads a CSV file in UTF-8 whose header names these columns and no others, in any order; those with a default may be
 * missing. Cells are trimmed, blank lines skipped. Commas, semicolons or tabs separate (whichever the header has most
 * of); a byte order mark is passed over. Rows are given to `take` as they come, with the columns that the file leaves
 * out: nothing is kept of them here, however large the file.
 */
export const readTable = async <Column extends string>(
  file: ImportFile,
  pieces: Pieces,
  { columns, defaults = {} }: { columns: readonly Column[]; defaults?: Columns<Column>['defaults'] },
  take: (row: Row<Column>, missing: readonly Column[]) => void,
): Promise<Table<Column>> => {
  const problems = new ProblemList()
  let header: ReturnType<typeof readHeader<Column>> | undefined
  let missing: readonly Column[] = []
  let rows = 0
  const at = (line: number, code: ImportProblemCode) => new Unreadable(problemAt(file, line, '', code))
  try {
    await readRecords(file, pieces, (record) => {
      if (header === undefined) {
        header = readHeader(file, record, { columns, defaults })
        const { names } = header
        missing = columns.filter((column) => !names.includes(column))
        return
      }
      rows += 1
      if (rows > MOST_ROWS) throw at(record.line, 'too-many-rows')
      const wrong = shapeProblems(file, record, header.names)
      problems.add(wrong)
      const cells = record.cells.length
      const isWide = cells > header.names.length
      take(
        { line: record.line, isBroken: wrong.length > 0, cell: header.cellOf(record), cells, isWide },
        missing,
      )
    })
    if (rows === 0) throw at(header?.line ?? 1, 'no-rows')
    return { isReadable: true, missing, problems }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { isReadable: false, missing: [], problems: new ProblemList(error.problems) }
  }
}
