import { randomUUID } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../clock.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { type Export, exportSchema, exportsIn } from './exports.ts'

/** A request that one run has locked; the lock lasts as long as the run goes on noting its progress. */
export interface HeldExport {
  readonly wanted: Export
  readonly holder: string
  /** Notes how many are written of how many; throws a `TransientError` where another run has taken over. */
  advance(done: number, total: number): Promise<void>
  /** Lets the next run take it. */
  release(): Promise<void>
}

/** After this time without a note a run counts as crashed, in milliseconds. */
const SILENCE = 60_000

interface Deps {
  readonly tables: Tables
  readonly clock: Clock
}

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>

const NAMES = { '#state': 'state', '#holder': 'holder', '#until': 'heldUntil' }

const update = async (
  { exportId }: Pick<Export, 'exportId'>,
  change: Change,
  names: Readonly<Record<string, string>>,
  { tables }: Deps,
): Promise<Record<string, unknown> | undefined> => {
  try {
    const { Attributes = {} } = await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.export(exportId) },
        ...change,
        ExpressionAttributeNames: { ...NAMES, ...names },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Attributes
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

const silentUntil = ({ clock }: Deps) => new Date(clock.now().getTime() + SILENCE).toISOString()

const HELD = '#state = :queued AND #holder = :holder'

const held = (wanted: Export, holder: string, deps: Deps): HeldExport => ({
  wanted,
  holder,
  advance: async (done, total) => {
    const advanced = await update(
      wanted,
      {
        UpdateExpression: 'SET #until = :until, #done = :done, #total = :total',
        ConditionExpression: HELD,
        ExpressionAttributeValues: {
          ':until': silentUntil(deps),
          ':done': done,
          ':total': total,
          ':queued': 'queued',
          ':holder': holder,
        },
      },
      { '#done': 'done', '#total': 'total' },
      deps,
    )
    if (!advanced) throw new TransientError(`Another run has taken over the export ${wanted.exportId}.`)
  },
  release: async () => {
    await update(
      wanted,
      {
        UpdateExpression: 'REMOVE #holder, #until',
        ConditionExpression: HELD,
        ExpressionAttributeValues: { ':queued': 'queued', ':holder': holder },
      },
      {},
      deps,
    )
  },
})

const take = async (wanted: Export, deps: Deps): Promise<HeldExport | undefined> => {
  const holder = randomUUID()
  const taken = await update(
    wanted,
    {
      UpdateExpression: 'SET #holder = :holder, #until = :until ADD #attempts :one',
      ConditionExpression: '#state = :queued AND (attribute_not_exists(#until) OR #until < :now)',
      ExpressionAttributeValues: {
        ':holder': holder,
        ':until': silentUntil(deps),
        ':now': deps.clock.now().toISOString(),
        ':queued': 'queued',
        ':one': 1,
      },
    },
    { '#attempts': 'attempts' },
    deps,
  )
  return taken && held(exportSchema.parse(taken), holder, deps)
}

/**
 * Takes the oldest request that no other run works on, but for those `done`, which an index may still list; `undefined`
 * when there is none. Runs may so work side by side, each on a file of its own.
 */
export const holdNextExport = async (
  done: ReadonlySet<string>,
  deps: Deps,
): Promise<HeldExport | undefined> => {
  const { items } = await exportsIn(deps.tables).queued()
  for (const wanted of items) {
    if (done.has(wanted.exportId)) continue
    const taken = await take(wanted, deps)
    if (taken) return taken
  }
  return undefined
}
