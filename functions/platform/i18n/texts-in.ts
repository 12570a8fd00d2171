import { defaultLanguage, type Language } from './languages.ts'

type Group = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The texts with those in their place that a language has of its own, key by key. */
const over = (texts: Group, own: Group): Group =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const said = own[key]
      return [key, isGroup(text) && isGroup(said) ? over(text, said) : (said ?? text)]
    }),
  )

/** The texts of a catalogue by language: all of them in Indonesian, in every other language those that it has. */
export type Packed<Texts extends Group> = { readonly [Name in typeof defaultLanguage]: Texts } & Group

/**
 * Answers a catalogue's texts in a language. What a language lacks, be it a key or the whole catalogue, is said in
 * Indonesian; so is everything in a language that is not known.
 */
export const textsIn = <Texts extends Group>(packed: Packed<Texts>): ((language: Language) => Texts) => {
  const reference = packed[defaultLanguage]
  const made = new Map<string, Texts>([[defaultLanguage, reference]])
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const own = Object.hasOwn(packed, language) ? packed[language] : undefined
    // The keys are the reference's, and what a language says in their place has their types by its own declaration.
    const texts = (isGroup(own) ? over(reference, own) : reference) as Texts
    made.set(language, texts)
    return texts
  }
}
