import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { ImportProblem, ImportProblemCode } from './import-problem.ts'
import type { ReportedProblem } from './imports.ts'

const importTexts = catalogue('people/texts')

type Reasons = Readonly<
  Record<ImportProblemCode, (value: string, column: string, otherLine?: number) => string>
>

const isKnown = (code: string, reasons: Reasons): code is ImportProblemCode => Object.hasOwn(reasons, code)

/** What is wrong and where, as one sentence: "Berkas pegawai, baris 7, kolom email: “budi@” bukan alamat email." A code of another release stands for itself. */
export const problemSentence = (
  { file, line, column, code, value = '', otherLine }: ImportProblem | ReportedProblem,
  language: Language,
): string => {
  const { at, files, reasons } = importTexts(language)
  const reason = isKnown(code, reasons) ? reasons[code](value, column, otherLine) : code
  return at(files[file], line, column, reason)
}
