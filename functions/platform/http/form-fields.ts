import type { Words } from '../i18n/words.ts'
import { isReserved } from '../record-of.ts'

/** What a ticked box sends. */
export const TICKED = 'yes'

/** Longer values of a choice are none that a page of ours offered. */
const LONGEST_CHOICE = 256

/** A field that a page's form has. Whatever else is posted is dropped before anything sees it. */
export interface Field {
  readonly name: string
  /** What a person types, one of the values that the page offers, a statement to tick, or what the page itself says. */
  readonly kind: 'text' | 'choice' | 'tick' | 'hidden'
  /** How many values of the name count: those after are dropped. */
  readonly most: number
  /** How the page calls it. */
  readonly label?: Words
}

/** A field of a kind, of which so many values count. */
export const fieldOf = (name: string, kind: Field['kind'], most = 1): Field => {
  if (name === '' || isReserved(name)) throw new RangeError('A field needs a name of its own.')
  return { name, kind, most }
}

/** A text that a person types, of any length; the page says which length it takes. */
export const textField = (name: string): Field => fieldOf(name, 'text')

/** One of the values that the page offers; longer ones than 256 characters are dropped. */
export const choiceField = (name: string): Field => fieldOf(name, 'choice')

/** Any of the values that the page offers, at most so many. */
export const choicesField = (name: string, most: number): Field => fieldOf(name, 'choice', most)

/** A statement that one ticks: it is there as `yes` or not at all, whatever else was sent. */
export const tickField = (name: string): Field => fieldOf(name, 'tick')

/** What the page says of itself, unseen; at most 256 characters. */
export const hiddenField = (name: string): Field => fieldOf(name, 'hidden')

/** Which of the values sent under a field's name count. */
export const valuesOf = ({ kind, most }: Field, sent: readonly string[]): readonly string[] => {
  if (kind === 'tick') return sent.includes(TICKED) ? [TICKED] : []
  return (kind === 'text' ? sent : sent.filter(({ length }) => length <= LONGEST_CHOICE)).slice(0, most)
}

/** How the texts that can be typed in forms are called, by the names of their fields; `undefined` for any other name. */
export type Labels = (name: string) => Words | undefined

/** The labels of the texts of forms. */
export const labelsOf = (...forms: readonly { readonly fields: readonly Field[] }[]): Labels => {
  const texts = forms.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'text')
  const labels = new Map(texts.map(({ name, label }) => [name, label ?? (() => '')]))
  return (name) => labels.get(name)
}
