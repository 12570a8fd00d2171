import * as z from 'zod'
import { type Form, formOf } from '../http/form.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { Values } from './draft-mark.ts'
import type { Task } from './tasks.ts'

/** What is kept of one field, and by which page; the version counts its writings. */
const keptSchema = z.object({
  values: z.array(z.string()),
  page: z.string(),
  turn: z.number(),
  version: z.number().int().positive(),
})
type StoredField = z.output<typeof keptSchema>

/** Version 0 is a field as release 0.1.0 kept it, all in one map. */
export type KeptField = Omit<StoredField, 'values'> & { readonly values: Values }

const draftSchema = z
  .object({ assigneeId: z.string(), fields: z.record(z.string(), z.unknown()).catch({}) })
  .catchall(z.unknown())

const PREFIX = 'typed.'

/** The attribute of a draft in which a field is kept: each has its own, so that one is written without the others. */
export const attributeOf = (name: string): string => `${PREFIX}${name}`

/** What an assignee has typed so far, by the names of fields; `ownerId` is whoever typed it. */
export interface Draft {
  readonly ownerId: string | undefined
  readonly kept: ReadonlyMap<string, KeptField>
}

const keptIn = ({ fields, ...attributes }: z.output<typeof draftSchema>): ReadonlyMap<string, KeptField> => {
  const kept = new Map<string, KeptField>()
  for (const [name, stored] of Object.entries(fields)) {
    const values = z.array(z.string()).safeParse(stored).data
    if (values) kept.set(name, { values, page: '', turn: 0, version: 0 })
  }
  for (const [attribute, stored] of Object.entries(attributes)) {
    const field = attribute.startsWith(PREFIX) ? keptSchema.safeParse(stored).data : undefined
    if (field) kept.set(attribute.slice(PREFIX.length), field)
  }
  return kept
}

/** Reads the draft of a task, whoever wrote it. */
export const draftOf = async (tables: Tables, { taskId }: Pick<Task, 'taskId'>): Promise<Draft> => {
  const stored = await getRecord(tables, keys.draft(taskId), draftSchema)
  return { ownerId: stored?.assigneeId, kept: stored ? keptIn(stored) : new Map() }
}

/** The fields of a draft, for its owner: a former assignee's is not shown. */
export const keptBy = (
  { ownerId, kept }: Draft,
  { assigneeId }: Pick<Task, 'assigneeId'>,
): ReadonlyMap<string, KeptField> => (ownerId === assigneeId ? kept : new Map())

/** The form that kept fields make, over what they held before. */
export const formOfKept = (
  kept: ReadonlyMap<string, Pick<KeptField, 'values'>>,
  before: ReadonlyMap<string, Values> = new Map(),
): Form => {
  const fields = new Map([...before, ...[...kept].map(([name, { values }]) => [name, values] as const)])
  return formOf([...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const)))
}

/** What the assignee has typed so far; empty when nothing was kept. A former assignee's draft is not shown. */
export const readDraft = async (tables: Tables, task: Pick<Task, 'taskId' | 'assigneeId'>): Promise<Form> =>
  formOfKept(keptBy(await draftOf(tables, task), task))
