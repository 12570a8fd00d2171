import type { FieldErrors } from '../platform/html/error-summary.tsx'
import type { Language } from '../platform/i18n/languages.ts'
import type { Fault } from './fields.ts'
import { writeNumber } from './read-number.ts'
import { textsFor } from './texts.ts'

const wordsOf = (fault: Fault, language: Language): string => {
  const { faults: words } = textsFor(language)
  const { about } = fault
  if (fault.why !== 'twoNumbers') return words[fault.why](about)
  const [whole, fraction] = [writeNumber(fault.whole, language), writeNumber(fault.fraction, language)]
  return words.twoNumbers(about, fault.typed, whole, fraction)
}

/** Faults in the reader's words, by field. */
export const errorsOf = (faults: readonly Fault[], language: Language): FieldErrors =>
  Object.fromEntries(faults.map((fault) => [fault.field, wordsOf(fault, language)]))
