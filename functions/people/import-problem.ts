import { quotable } from '../domain/plain-text.ts'

/** The three files of an import, in the order in which their problems are told. */
export const IMPORT_FILES = ['people', 'units', 'plans'] as const

export type ImportFile = (typeof IMPORT_FILES)[number]

/** Everything that can be wrong in a file; the sentences stand in `texts.ts`. */
export type ImportProblemCode =
  | 'no-file'
  | 'not-utf8'
  | 'no-rows'
  | 'missing-column'
  | 'unknown-column'
  | 'repeated-column'
  | 'broken-quotes'
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

/** Problems as one meets them when reading: by file, then by line; in one line as they were found. */
export const inReadingOrder = (problems: readonly ImportProblem[]): ImportProblem[] =>
  [...problems].sort(
    (one, other) =>
      IMPORT_FILES.indexOf(one.file) - IMPORT_FILES.indexOf(other.file) || one.line - other.line,
  )
