import { attempts } from '../attempts.ts'
import type { DraftNotes } from '../html/draft.ts'
import type { Tables } from '../table/table.ts'
import type { Values } from './draft-mark.ts'
import { type Draft, draftOf, type KeptField, keptBy } from './drafts.ts'
import { type Merge, mergeDraft, type Page } from './merge-draft.ts'
import type { Task } from './tasks.ts'
import { type KeptFields, MOST_FIELDS, writeDraft } from './write-draft.ts'

const ATTEMPTS = 8
/** Characters of one field that are kept; every page asks for far fewer. */
const LONGEST_KEPT = 20_000
/** Bytes of a whole draft; a record may have 400 KB. */
const LARGEST_DRAFT = 350_000
/** Bytes of a field besides its name and values. */
const AROUND_A_FIELD = 100

/** The draft as it is now; `notes` say which fields stood in the way when nothing of the page was kept. */
export interface KeepResult {
  readonly draft: Draft
  readonly notes: DraftNotes
}

const lengthOf = ({ values }: KeptField): number => values.join('').length

const sizeOf = (kept: KeptFields): number =>
  [...kept].reduce(
    (sum, [name, { values }]) => sum + AROUND_A_FIELD + Buffer.byteLength(`${name}${values.join('')}`),
    0,
  )

const longestIn = (changed: KeptFields): [string, KeptField][] =>
  [...changed].toSorted(([, one], [, other]) => lengthOf(other) - lengthOf(one)).slice(0, 1)

const noteLength = (fields: readonly (readonly [string, KeptField])[]): DraftNotes =>
  new Map(fields.map(([name]) => [name, { why: 'tooLong', longest: LONGEST_KEPT }]))

const lengthNotes = (changed: KeptFields, kept: KeptFields): DraftNotes => {
  const long = [...changed].filter(([, field]) => lengthOf(field) > LONGEST_KEPT)
  if (long.length > 0) return noteLength(long)
  return sizeOf(new Map([...kept, ...changed])) > LARGEST_DRAFT ? noteLength(longestIn(changed)) : new Map()
}

const noteElsewhere = (fields: Iterable<readonly [string, Values]>): DraftNotes =>
  new Map([...fields].map(([name, values]) => [name, { why: 'elsewhere', values }]))

const changedBy = ({ changes }: Merge, kept: KeptFields, { mark: { page, turn } }: Page): KeptFields =>
  new Map(
    [...changes]
      .slice(0, MOST_FIELDS)
      .map(([name, values]) => [name, { values, page, turn, version: (kept.get(name)?.version ?? 0) + 1 }]),
  )

const NONE: DraftNotes = new Map()

/**
 * Keeps what was typed on a page: the fields that changed, in one write, each only where another page has not kept
 * something else in it meanwhile. Either all of them are kept or none.
 */
export const keepDraft = async (
  tables: Tables,
  task: Task,
  before: Draft,
  page: Page,
  now: Date,
): Promise<KeepResult> => {
  let draft = before
  for await (const _ of attempts(ATTEMPTS)) {
    const kept = keptBy(draft, task)
    const merge = mergeDraft(kept, page)
    if (merge.elsewhere.size > 0) return { draft, notes: noteElsewhere(merge.elsewhere) }
    if (merge.changes.size === 0) return { draft, notes: NONE }
    const changed = changedBy(merge, kept, page)
    const notes = lengthNotes(changed, kept)
    if (notes.size > 0) return { draft, notes }
    const written = await writeDraft(tables, task, draft, changed, now)
    if (written === 'tooLarge') return { draft, notes: noteLength(longestIn(changed)) }
    if (written === 'moved') {
      draft = await draftOf(tables, task)
    } else {
      draft = { ownerId: task.assigneeId, kept: new Map([...kept, ...changed]) }
      if (merge.changes.size === changed.size) return { draft, notes: NONE }
    }
  }
  // Too many pages write the same fields at the same time: this one is treated as the slower one.
  const stored = keptBy(draft, task)
  const { changes, elsewhere } = mergeDraft(stored, page)
  const refused = [...elsewhere.keys(), ...changes.keys()]
  return { draft, notes: noteElsewhere(refused.map((name) => [name, stored.get(name)?.values ?? []])) }
}
