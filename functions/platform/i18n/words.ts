import type { Language } from './languages.ts'

/** A text in the language of whoever reads it. */
export type Words = (language: Language) => string

/** Picks texts of a catalogue for any language: `wordsOf(textsFor)((texts) => texts.title)`. */
export const wordsOf =
  <Texts>(textsFor: (language: Language) => Texts) =>
  (pick: (texts: Texts) => string): Words =>
  (language) =>
    pick(textsFor(language))
