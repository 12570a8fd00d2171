import { randomUUID } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../platform/clock.ts'
import type { Change } from '../platform/history/append.ts'
import { commitAll } from '../platform/history/commit.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { readQueue } from './import-queue.ts'
import { advanceImport, type Import } from './imports.ts'

/** An import that one run has locked; the lock lasts as long as the run keeps writing. */
export type HeldImport = {
  upload: Import
  holder: string
  /** Writes changes and their counts, and only as long as the import is still held. */
  write: (changes: readonly Change[], counts: Readonly<Record<string, number>>) => Promise<void>
}

/** After this time without a write a run counts as crashed, and the next may continue its import. */
const SILENCE = 60_000

type Deps = { tables: Tables; clock: Clock }

const silentUntil = (clock: Clock) => new Date(clock.now().getTime() + SILENCE)

const take = async ({ importId }: Import, holder: string, { tables, clock }: Deps): Promise<boolean> => {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.import(importId) },
        UpdateExpression: 'SET #holder = :holder, #until = :until',
        ConditionExpression: '#state = :queued AND (attribute_not_exists(#until) OR #until < :now)',
        ExpressionAttributeNames: { '#holder': 'holder', '#until': 'heldUntil', '#state': 'state' },
        ExpressionAttributeValues: {
          ':holder': holder,
          ':until': silentUntil(clock).toISOString(),
          ':now': clock.now().toISOString(),
          ':queued': 'queued',
        },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/**
 * Takes the next import: one that another run has left behind, else the first in the queue's order but for those `done`,
 * which an index may still list. `undefined` when there is none, or when another run is at one: imports follow each
 * other, never side by side.
 */
export const holdNextImport = async (
  deps: Deps,
  done: ReadonlySet<string> = new Set(),
): Promise<HeldImport | undefined> => {
  const [upload] = (await readQueue(deps.tables)).filter(({ importId }) => !done.has(importId))
  const holder = randomUUID()
  if (!upload || !(await take(upload, holder, deps))) return undefined
  const write: HeldImport['write'] = async (changes, counts) => {
    const held = advanceImport(upload.importId, holder, silentUntil(deps.clock), counts)
    const written = await commitAll(deps.tables, changes, [held])
    if (!written.ok) throw interrupted(upload, written.reason)
  }
  return { upload, holder, write }
}

/** Somebody else has taken over or changed the directory: the next run sees it as it is. */
export const interrupted = ({ importId }: Import, reason: string): TransientError =>
  new TransientError(`The import ${importId} was interrupted: ${reason}.`)
