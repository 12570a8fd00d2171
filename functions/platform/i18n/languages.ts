/** The languages of the screens; Indonesian is the default, English is chosen. */
export const languages = ['id', 'en'] as const

export type Language = (typeof languages)[number]

export const defaultLanguage: Language = 'id'

export const isLanguage = (candidate: unknown): candidate is Language =>
  languages.some((language) => language === candidate)
