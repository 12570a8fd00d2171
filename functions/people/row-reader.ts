import {
  beginsAsFormula,
  codePointOf,
  foreignLetterIn,
  hiddenCharacterIn,
  holdsWebAddress,
  isLegible,
} from '../domain/plain-text.ts'
import type { Row } from './csv-table.ts'
import { type ImportFile, type ImportProblem, type ImportProblemCode, problemAt } from './import-problem.ts'
import { wordMeant } from './office-words.ts'

/** Reads one row cell by cell and remembers what was wrong; a wrong cell reads as `undefined`. */
export type RowReader<Column extends string> = {
  problems: readonly ImportProblem[]
  /** Remembers that a cell is wrong. */
  refuse: (column: Column, code: ImportProblemCode) => undefined
  /** A cell of at most so many characters, none of them hidden, that may not be empty. */
  filled: (column: Column, longest: number) => string | undefined
  /** Such a cell in Latin letters only, no web address and no formula: what somebody or something is called. */
  named: (column: Column, longest: number) => string | undefined
  /** A cell that means one of these words, by itself or by another word for it. */
  word: <Word extends string>(
    column: Column,
    words: readonly Word[],
    code: ImportProblemCode,
    others?: Readonly<Partial<Record<Word, readonly string[]>>>,
  ) => Word | undefined
}

export const readRow = <Column extends string>(
  file: ImportFile,
  { line, cell }: Row<Column>,
): RowReader<Column> => {
  const problems: ImportProblem[] = []

  const refuse = (column: Column, code: ImportProblemCode, value = cell(column)) => {
    problems.push(problemAt(file, line, column, code, value))
    return undefined
  }

  const text = (column: Column, longest: number) => {
    const value = cell(column)
    if (value.length > longest) return refuse(column, 'too-long')
    const hidden = hiddenCharacterIn(value)
    if (hidden === undefined) return isLegible(value) ? value : refuse(column, 'illegible')
    return /\p{Cc}/u.test(hidden)
      ? refuse(column, 'control-character')
      : refuse(column, 'hidden-character', codePointOf(hidden))
  }

  const filled = (column: Column, longest: number) =>
    cell(column) === '' ? refuse(column, 'required') : text(column, longest)

  const named = (column: Column, longest: number) => {
    const name = filled(column, longest)
    if (name === undefined) return undefined
    const foreign = foreignLetterIn(name)
    if (foreign !== undefined) return refuse(column, 'foreign-letter', `${foreign} ${codePointOf(foreign)}`)
    if (holdsWebAddress(name)) return refuse(column, 'web-address')
    return beginsAsFormula(name) ? refuse(column, 'formula') : name
  }

  const word = <Word extends string>(
    column: Column,
    words: readonly Word[],
    code: ImportProblemCode,
    others?: Readonly<Partial<Record<Word, readonly string[]>>>,
  ) => {
    if (cell(column) === '') return refuse(column, 'required')
    return wordMeant(words, cell(column), others) ?? refuse(column, code)
  }

  return { problems, refuse, filled, named, word }
}
