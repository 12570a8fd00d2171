import type { FieldErrors } from '../platform/html/error-summary.tsx'
import type { Language } from '../platform/i18n/languages.ts'
import type { Fault } from './fields.ts'
import { textsFor } from './texts.ts'

/** Faults in the reader's words, by field. */
export const errorsOf = (faults: readonly Fault[], language: Language): FieldErrors => {
  const { faults: words } = textsFor(language)
  return Object.fromEntries(faults.map(({ field, why, about }) => [field, words[why](about)]))
}
