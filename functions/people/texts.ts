import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { ImportProblem } from './import-problem.ts'

const importTexts = catalogue('people/texts')

/** What is wrong and where, as one sentence: "Berkas pegawai, baris 7, kolom email: “budi@” bukan alamat email." */
export const problemSentence = (
  { file, line, column, code, value = '' }: ImportProblem,
  language: Language,
): string => {
  const texts = importTexts(language)
  return texts.at(texts.files[file], line, column, texts.reasons[code](value, column))
}
