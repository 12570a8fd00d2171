import type { Form } from '../http/form.ts'
import type { Field } from '../http/form-fields.ts'
import { type DraftMark, saySame, type Values } from './draft-mark.ts'
import type { KeptField } from './drafts.ts'

/** A page as it was posted. */
export interface Page {
  /** The fields of its form that are kept. */
  readonly fields: readonly Field[]
  readonly form: Form
  readonly mark: DraftMark
  /** The fields for which its person chose what another page has kept. */
  readonly yielded: readonly string[]
  /** Whether it is sent for good: then nothing of it may have changed unseen. */
  readonly isLast: boolean
}

/** What a page changes of a draft, or for which fields another page has kept something that it did not show. */
export interface Merge {
  readonly changes: ReadonlyMap<string, Values>
  readonly elsewhere: ReadonlyMap<string, Values>
}

type Outcome = 'leave' | 'change' | 'elsewhere'

/** What is to be done with a field that this very page has kept before, in another turn: the later one counts. */
const overOwn = (kept: KeptField, sent: Values, { turn }: DraftMark): Outcome =>
  turn < kept.turn || saySame(sent, kept.values) ? 'leave' : 'change'

// Two posts with the same turn are treated as posts of two pages.
const isOwn = (kept: KeptField, { page, turn }: DraftMark): boolean =>
  page !== '' && page === kept.page && turn !== kept.turn

const overOther = ({ name, kind }: Field, kept: KeptField, sent: Values, page: Page): Outcome => {
  const { mark, isLast, yielded } = page
  const isAsShown = mark.shows(name, kept.values)
  if (kind !== 'hidden' && yielded.includes(name)) return isAsShown ? 'leave' : 'elsewhere'
  if (saySame(sent, kept.values)) return 'leave'
  if (isAsShown || kind === 'hidden') return 'change'
  return isLast || !mark.shows(name, sent) ? 'elsewhere' : 'leave'
}

// A text that is not sent at all was not on the page; a box that is not sent is not ticked.
const isOnPage = ({ name, kind }: Field, { form }: Page): boolean =>
  kind === 'choice' || kind === 'tick' || form.has(name)

/** Whether a page posts something else of a field than it showed. */
export const isTyped = (field: Field, page: Page): boolean =>
  isOnPage(field, page) && !page.mark.shows(field.name, page.form.all(field.name))

const outcomeOf = (field: Field, kept: KeptField | undefined, page: Page): Outcome => {
  const { form, mark } = page
  const sent = form.all(field.name)
  if (!isOnPage(field, page)) return 'leave'
  if (!kept) return isTyped(field, page) ? 'change' : 'leave'
  return isOwn(kept, mark) ? overOwn(kept, sent, mark) : overOther(field, kept, sent, page)
}

/**
 * Compares what a page posted with what is kept, field by field. A field counts as typed when it is not as the page
 * showed it. It is written when what is kept is what the page showed, or was kept by the page itself before; else
 * another page was faster, and its person has to choose.
 */
export const mergeDraft = (kept: ReadonlyMap<string, KeptField>, page: Page): Merge => {
  const changes = new Map<string, Values>()
  const elsewhere = new Map<string, Values>()
  for (const field of page.fields) {
    const { name } = field
    const stored = kept.get(name)
    const outcome = outcomeOf(field, stored, page)
    if (outcome === 'change') changes.set(name, page.form.all(name))
    if (outcome === 'elsewhere') elsewhere.set(name, stored?.values ?? [])
  }
  return { changes, elsewhere }
}
