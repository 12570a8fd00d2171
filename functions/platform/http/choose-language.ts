import { defaultLanguage, isLanguage, type Language } from '../i18n/languages.ts'
import type { Cookie } from './page-response.ts'

const cookieName = 'bina_language'
const oneYear = 365 * 24 * 60 * 60

const weighed = (range: string) => {
  const [tag = '', ...parameters] = range.trim().split(';')
  const quality = parameters.map((part) => part.trim()).find((part) => part.startsWith('q='))
  return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality.slice(2)) }
}

const preferred = (acceptLanguage: string): Language | undefined =>
  acceptLanguage
    .split(',')
    .map(weighed)
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    // `in` is Indonesian's old code, which some phones still send.
    .map(({ tag }) => (tag.split('-')[0] === 'in' ? 'id' : tag.split('-')[0]))
    .find(isLanguage)

/** What was chosen in this browser. */
const chosenIn = (cookies: Readonly<Record<string, string>>): Language | undefined => {
  const chosen = cookies[cookieName]
  return isLanguage(chosen) ? chosen : undefined
}

/** The reader's language: chosen before (cookie), else the browser's first that we speak, else Indonesian. */
export const chooseLanguage = (
  cookies: Readonly<Record<string, string>>,
  acceptLanguage: string | undefined,
): Language => chosenIn(cookies) ?? preferred(acceptLanguage ?? '') ?? defaultLanguage

interface Reading {
  readonly cookies: Readonly<Record<string, string>>
  readonly language: Language
}

/** The language of a page behind a mailed link: that of its letter, unless another was chosen in this browser. */
export const languageOfLetter = (
  { cookies, language }: Reading,
  letter: { readonly language?: Language | undefined },
): Language => chosenIn(cookies) ?? letter.language ?? language

/** Remembers the reader's choice for a year. */
export const languageCookie = (language: Language): Cookie => ({
  name: cookieName,
  value: language,
  maxAgeSeconds: oneYear,
})
