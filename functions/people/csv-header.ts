import { type ImportFile, type ImportProblem, type ImportProblemCode, problemAt } from './import-problem.ts'

/** A longer name is no column's; it is cut so that it can be told. */
const LONGEST_NAME = 80
/** A file with more strange columns is another file altogether: so many are told. */
const UNKNOWN_TOLD = 20

/** What each cell of a column reads as that a file may leave out: files made before it was added are still taken. */
export type Defaults<Column extends string> = Readonly<Partial<Record<Column, string>>>

const nameOf = (header: string): string =>
  [
    ...header
      .slice(0, 4 * LONGEST_NAME)
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  ]
    .slice(0, LONGEST_NAME)
    .join('')

/** The columns that a header names, as they are compared: in lower case, with underscores, 80 characters at the most. */
export const columnNames = (cells: readonly string[]): readonly string[] => cells.map(nameOf)

/** What is wrong with a header that names these columns, in any order, of which some may be missing. */
export const headerProblems = (
  file: ImportFile,
  line: number,
  names: readonly string[],
  { columns, mayMiss }: { readonly columns: readonly string[]; readonly mayMiss: ReadonlySet<string> },
): ImportProblem[] => {
  const at = (column: string, code: ImportProblemCode) => problemAt(file, line, column, code)
  return [
    ...columns
      .filter((column) => !names.includes(column) && !mayMiss.has(column))
      .map((column) => at(column, 'missing-column')),
    ...names
      .filter((name) => name !== '' && !columns.includes(name))
      .slice(0, UNKNOWN_TOLD)
      .map((name) => at(name, 'unknown-column')),
    ...columns
      .filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
      .map((column) => at(column, 'repeated-column')),
  ]
}
