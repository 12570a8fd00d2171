import { createHash, randomBytes } from 'node:crypto'
import { recordOf } from '../record-of.ts'

/** What a page shows of a draft: the values of each field, in order. */
export type Values = readonly string[]

/** What a posted page says of itself. */
export interface DraftMark {
  /** Which rendering of a page it is; empty when the post does not say. */
  readonly page: string
  /** How often that page has sent its fields before this; the later of two posts of one page is the larger. */
  readonly turn: number
  /** Whether the page showed a field with these values when it was rendered. */
  shows(name: string, values: Values): boolean
}

const NAME_LENGTH = 6
const ENTRY_LENGTH = 14
const PAGE_LENGTH = 12

const digestOf = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)

// Blanks around a text, and a field that is sent empty, are as good as nothing.
const bare = (values: Values): Values => values.map((value) => value.trim()).filter((value) => value !== '')

/** Whether two fields say the same. */
export const saySame = (one: Values, other: Values): boolean =>
  JSON.stringify(bare(one)) === JSON.stringify(bare(other))

const nameOf = (name: string) => digestOf(name, NAME_LENGTH)
const valuesOf = (values: Values) => digestOf(JSON.stringify(bare(values)), ENTRY_LENGTH - NAME_LENGTH)

/** The mark of a page that is being rendered: a name of its own, and a digest of each field that is not empty. */
export const writeMark = (fields: Iterable<readonly [string, Values]>): string => {
  const entries = [...fields].filter(([, values]) => bare(values).length > 0)
  const page = randomBytes(9).toString('base64url')
  return `${page}${entries.map(([name, values]) => `${nameOf(name)}${valuesOf(values)}`).join('')}`
}

const readTurn = (turn: string): number => (/^\d{1,9}$/.test(turn) ? Number(turn) : 0)

/** Reads the mark that a page posted; a page without one counts as one that showed nothing. */
export const readMark = (mark: string, turn: string): DraftMark => {
  const entries = mark.slice(PAGE_LENGTH).match(new RegExp(`.{${ENTRY_LENGTH}}`, 'g')) ?? []
  const shown = recordOf(entries.map((entry) => [entry.slice(0, NAME_LENGTH), entry.slice(NAME_LENGTH)]))
  return {
    page: mark.slice(0, PAGE_LENGTH),
    turn: readTurn(turn),
    shows: (name, values) => (shown[nameOf(name)] ?? valuesOf([])) === valuesOf(values),
  }
}
