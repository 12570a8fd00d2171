import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Form, formOf } from '../http/form.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { Task } from './tasks.ts'

const draftSchema = z.object({ assigneeId: z.string(), fields: z.record(z.string(), z.array(z.string())) })

const KEPT_DAYS = 180

const pairsOf = (fields: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value] as const))

/** What the assignee has typed so far; empty when nothing was kept. A former assignee's draft is not shown. */
export const readDraft = async (tables: Tables, task: Pick<Task, 'taskId' | 'assigneeId'>): Promise<Form> => {
  const draft = await getRecord(tables, keys.draft(task.taskId), draftSchema)
  return formOf(draft?.assigneeId === task.assigneeId ? pairsOf(draft.fields) : [])
}

/** Keeps what was typed on one page; fields of other pages stay, fields the page showed are replaced. */
export const saveDraft = async (
  tables: Tables,
  task: Task,
  form: Form,
  now: Date,
  cleared: readonly string[] = [],
): Promise<Form> => addToDraft(tables, task, await readDraft(tables, task), form, now, cleared)

/** The same, where the draft kept so far has been read already. */
export const addToDraft = async (
  tables: Tables,
  task: Task,
  before: Form,
  form: Form,
  now: Date,
  cleared: readonly string[] = [],
): Promise<Form> => {
  const kept = Object.fromEntries(
    Object.entries(before.valueLists()).filter(([name]) => !cleared.includes(name)),
  )
  const fields = { ...kept, ...form.valueLists() }
  await tables.client.send(
    new PutCommand({
      TableName: tables.records,
      Item: {
        ...keys.draft(task.taskId),
        assigneeId: task.assigneeId,
        fields,
        expiresAt: Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400,
      },
    }),
  )
  return formOf(pairsOf(fields))
}
