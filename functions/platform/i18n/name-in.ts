import { defaultLanguage, type Language } from './languages.ts'

/** A name that was given in some languages, as a holiday's: in the reader's, or else in Indonesian. */
export const nameIn = (
  names: Readonly<Record<string, string>> & { readonly [Name in typeof defaultLanguage]: string },
  language: Language,
): string => (Object.hasOwn(names, language) ? names[language] : undefined) ?? names[defaultLanguage]
