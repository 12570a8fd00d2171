import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { defaultLanguage, type Language } from '../i18n/languages.ts'

/** A text that somebody typed, and how its field is called. */
export interface TypedText {
  readonly label: string
  readonly text: string
}

/** What the house's components need to know of the request they are rendered for; the website provides it. */
export interface Visit {
  readonly path: string
  /** The query without `?`. */
  readonly query: string
  /** Whether the page can be asked for again by its address; the answer to a POST cannot. */
  readonly repeatable: boolean
  /** Where the language switch posts to; without it, it asks for the page in the other language. */
  readonly languageAt?: string | undefined
  /** The agency's name. */
  readonly agency?: string | undefined
  /** The name of the signed-in person. */
  readonly signedInAs?: string | undefined
  /** What was typed on a form that was refused, where its page does not show it again by itself. */
  readonly typed?: readonly TypedText[] | undefined
}

export const VisitContext = createContext<Visit>({ path: '/', query: '', repeatable: true })
export const useVisit = (): Visit => useContext(VisitContext)

/** The language of the page; `Page` provides it to everything inside. */
export const LanguageContext = createContext<Language>(defaultLanguage)
export const useLanguage = (): Language => useContext(LanguageContext)
