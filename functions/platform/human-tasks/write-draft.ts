import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { attributeOf, type Draft, type KeptField, keptBy } from './drafts.ts'
import type { Task } from './tasks.ts'

const KEPT_DAYS = 180

/** Fields of one write: its condition may have 4 KB. */
export const MOST_FIELDS = 100

/** Fields as they shall be kept, by name. */
export type KeptFields = ReadonlyMap<string, KeptField>

type Update = Omit<UpdateCommandInput, 'TableName' | 'Key'>

const expiryOf = (now: Date) => Math.floor(now.getTime() / 1000) + KEPT_DAYS * 86_400

/** Each field is set where it still has the version that was read, or is still not there. */
const updateOf = (task: Task, changed: KeptFields, kept: KeptFields, now: Date): Update => {
  const names = new Map([
    ['#owner', 'assigneeId'],
    ['#expires', 'expiresAt'],
  ])
  const values = new Map<string, unknown>([
    [':owner', task.assigneeId],
    [':expires', expiryOf(now)],
  ])
  const sets = ['#owner = :owner', '#expires = :expires']
  const conditions = ['(attribute_not_exists(#owner) OR #owner = :owner)']
  for (const [at, [name, field]] of [...changed].entries()) {
    const version = kept.get(name)?.version ?? 0
    names.set(`#f${at}`, attributeOf(name))
    values.set(`:f${at}`, field)
    sets.push(`#f${at} = :f${at}`)
    conditions.push(version > 0 ? `#f${at}.#version = :v${at}` : `attribute_not_exists(#f${at})`)
    if (version > 0) {
      names.set('#version', 'version')
      values.set(`:v${at}`, version)
    }
  }
  return {
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names),
    ExpressionAttributeValues: Object.fromEntries(values),
  }
}

/** The draft of a former assignee makes room for that of the new one. */
const putOf = (
  task: Task,
  changed: KeptFields,
  former: string,
  now: Date,
): Omit<PutCommandInput, 'TableName'> => ({
  Item: {
    ...Object.fromEntries([...changed].map(([name, field]) => [attributeOf(name), field])),
    assigneeId: task.assigneeId,
    expiresAt: expiryOf(now),
    ...keys.draft(task.taskId),
  },
  ConditionExpression: 'assigneeId = :former',
  ExpressionAttributeValues: { ':former': former },
})

const send = async (
  tables: Tables,
  task: Task,
  draft: Draft,
  changed: KeptFields,
  now: Date,
): Promise<void> => {
  const TableName = tables.records
  const { ownerId } = draft
  if (ownerId !== undefined && ownerId !== task.assigneeId) {
    await tables.client.send(new PutCommand({ TableName, ...putOf(task, changed, ownerId, now) }))
    return
  }
  const update = updateOf(task, changed, keptBy(draft, task), now)
  await tables.client.send(new UpdateCommand({ TableName, Key: { ...keys.draft(task.taskId) }, ...update }))
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationException' && /item size/i.test(error.message)

/**
 * Writes fields of a draft, all or none, each only where it is still as it was read: `moved` when one is not,
 * `tooLarge` when the whole draft would be larger than a record may be.
 */
export const writeDraft = async (
  tables: Tables,
  task: Task,
  draft: Draft,
  changed: KeptFields,
  now: Date,
): Promise<'written' | 'moved' | 'tooLarge'> => {
  try {
    await send(tables, task, draft, changed, now)
    return 'written'
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'moved'
    if (isTooLarge(error)) return 'tooLarge'
    throw error
  }
}
