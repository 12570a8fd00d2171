import type { Language } from './languages.ts'

type Text = string | readonly string[] | ((...parameters: never[]) => string)

interface Texts {
  readonly [key: string]: Text | Texts
}

/** The same keys and signatures, with every literal text widened to `string`. */
type Shape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends readonly string[]
      ? readonly string[]
      : T[Key] extends Text
        ? T[Key]
        : Shape<T[Key]>
}

/**
 * Makes a capability's texts; the compiler refuses a language that lacks a key or takes other parameters.
 *
 * Values are strings, lists of strings, functions of parameters that return strings, or groups of these.
 * Returns `textsFor(language)`.
 */
export const catalogue =
  <T extends Texts>(texts: { readonly id: T & Shape<NoInfer<T>>; readonly en: Shape<NoInfer<T>> }) =>
  (language: Language): Shape<T> =>
    texts[language]
