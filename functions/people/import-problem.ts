import { quotable } from '../domain/plain-text.ts'

/** The three files of an import, in the order in which their problems are told. */
export const IMPORT_FILES = ['people', 'units', 'plans'] as const

export type ImportFile = (typeof IMPORT_FILES)[number]

/** Everything that can be wrong in a file; the sentences stand in `texts.ts`. */
export type ImportProblemCode =
  | 'no-file'
  | 'too-large'
  | 'not-utf8'
  | 'no-rows'
  | 'too-many-rows'
  | 'missing-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'broken-quotes'
  | 'endless-line'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'required'
  | 'too-long'
  | 'control-character'
  | 'hidden-character'
  | 'illegible'
  | 'foreign-letter'
  | 'web-address'
  | 'formula'
  | 'nip-rounded'
  | 'nip-not-18-digits'
  | 'nip-bad-birth-date'
  | 'nip-bad-appointment'
  | 'nip-bad-gender'
  | 'nip-repeated'
  | 'unknown-employment'
  | 'bad-email'
  | 'email-repeated'
  | 'email-taken'
  | 'unknown-unit'
  | 'unknown-post-type'
  | 'grade-unfit'
  | 'unknown-supervisor'
  | 'supervises-oneself'
  | 'supervisor-loop'
  | 'unknown-status'
  | 'unknown-role'
  | 'unknown-language'
  | 'too-many-access-changes'
  | 'access-change-waits'
  | 'own-judge'
  | 'own-measure'
  | 'not-officer'
  | 'own-making'
  | 'bad-code'
  | 'code-repeated'
  | 'unknown-parent'
  | 'unit-loop'
  | 'unknown-head'
  | 'unknown-calibrator'
  | 'unknown-person'
  | 'unknown-kind'
  | 'kind-differs'
  | 'unknown-aspect'
  | 'target-not-number'
  | 'target-ambiguous'

/**
 * One thing wrong in one place. `line` counts from 1, the header being line 1, and is where the row begins; `column` is
 * the header's name, empty when the whole row or file is meant; `value` is what stood there. Both are cut to 40
 * characters, hidden ones written out.
 */
export type ImportProblem = {
  file: ImportFile
  line: number
  column: string
  code: ImportProblemCode
  value?: string
  /** The line of the row that this one contradicts. */
  otherLine?: number
}

const LONGEST_QUOTE = 40

export const problemAt = (
  file: ImportFile,
  line: number,
  column: string,
  code: ImportProblemCode,
  value = '',
): ImportProblem => ({
  file,
  line,
  column: quotable(column, LONGEST_QUOTE),
  code,
  ...(value === '' ? {} : { value: quotable(value, LONGEST_QUOTE) }),
})

/** So many problems of a file are kept: more are of use to nobody, and would not fit into memory where every row has some. */
const MOST_KEPT = 1000

/** The problems of one file: all are counted, the first are kept. */
export class ProblemList {
  readonly #kept: ImportProblem[] = []
  #count = 0

  constructor(problems: readonly ImportProblem[] = []) {
    this.add(problems)
  }

  get kept(): readonly ImportProblem[] {
    return this.#kept
  }

  /** How many were found and are not kept. */
  get more(): number {
    return this.#count - this.#kept.length
  }

  add(problems: readonly ImportProblem[]): void {
    this.#count += problems.length
    this.#kept.push(...problems.slice(0, MOST_KEPT - this.#kept.length))
  }
}

/** What several lists hold together. */
export const together = (...lists: readonly ProblemList[]) => ({
  problems: lists.flatMap(({ kept }) => kept),
  moreProblems: lists.reduce((sum, { more }) => sum + more, 0),
})

/** Problems as one meets them when reading: by file, then by line; in one line as they were found. */
export const inReadingOrder = (problems: readonly ImportProblem[]): ImportProblem[] =>
  [...problems].sort(
    (one, other) =>
      IMPORT_FILES.indexOf(one.file) - IMPORT_FILES.indexOf(other.file) || one.line - other.line,
  )
