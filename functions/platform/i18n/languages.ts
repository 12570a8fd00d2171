import { languages } from '../../languages/languages.ts'

export { languages }

export type Language = (typeof languages)[number]

/** Spoken to whoever chose nothing, and wherever a language lacks a text. */
export const defaultLanguage = 'id' satisfies Language

export const isLanguage = (candidate: unknown): candidate is Language =>
  languages.some((language) => language === candidate)
