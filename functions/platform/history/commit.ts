import { setTimeout as delay } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Actor, HistoryEntry, JsonObject } from '../../domain/history-entry.ts'
import { linkEntry } from '../../domain/history-entry.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { getRecords } from '../table/get.ts'
import { historyKey, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch, type Write } from '../table/write.ts'
import { periodIndexOf } from './chain-heads.ts'

/** One thing that happens: its writes to Records, and the History entry that tells it. */
export interface Change {
  readonly chain: string
  /** The period whose seal shall cover the chain. */
  readonly periodId?: string | undefined
  readonly actor: Actor
  readonly at: Date
  readonly deed: string
  /** Ids, states, ratings, dates and digests only: no names, no addresses, no free text. */
  readonly before?: JsonObject
  readonly after?: JsonObject
  readonly writes: readonly Write[]
  /** Whether it begins its chain, and is refused as told already where the chain has an entry. */
  readonly begins?: boolean
}

/** What a change that begins a chain is refused with where the chain has begun. */
const TOLD_ALREADY = 'told-already'

export type Committed = { readonly ok: true } | { readonly ok: false; readonly reason: string }

const ATTEMPTS = 8
const HEAD_MOVED = 'history-moved'

const chainHead = z.object({ pk: z.string(), sequence: z.number(), hash: z.string() })
type ChainHead = z.output<typeof chainHead>

const readHeads = async (tables: Tables, names: readonly string[]): Promise<Map<string, ChainHead>> => {
  const heads = await getRecords(tables, names.map(keys.chainHead), chainHead)
  return new Map(heads.map((head) => [head.pk, head]))
}

const moveHead = (head: ChainHead | undefined, entry: HistoryEntry, { periodId, begins }: Change): Write =>
  patch(
    keys.chainHead(entry.chain),
    {
      set: {
        chain: entry.chain,
        sequence: entry.sequence,
        hash: entry.hash,
        ...(periodId && !head ? { gsi1pk: periodIndexOf(entry.chain, periodId), gsi1sk: entry.chain } : {}),
      },
      when: head
        ? { expression: '#hash = :previous', values: { ':previous': head.hash } }
        : { expression: 'attribute_not_exists(pk)' },
    },
    begins ? TOLD_ALREADY : HEAD_MOVED,
  )

const refusalOf = (error: TransactionCanceledException, refusals: readonly string[]): string => {
  const reasons = error.CancellationReasons ?? []
  const failed = refusals.filter((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed')
  const real = failed.find((refusal) => refusal !== HEAD_MOVED)
  if (real) return real
  if (failed.length > 0 || reasons.some((reason) => reason.Code === 'TransactionConflict')) return HEAD_MOVED
  throw new TransientError(
    `The transaction was cancelled: ${reasons.map((reason) => reason.Code).join(', ')}`,
  )
}

const tryOnce = async (
  tables: Tables,
  changes: readonly Change[],
  also: readonly Write[],
): Promise<Committed> => {
  const heads = await readHeads(
    tables,
    changes.flatMap(({ begins, chain }) => (begins ? [] : [chain])),
  )
  const linked = changes.map((change) => {
    const head = heads.get(keys.chainHead(change.chain).pk)
    const entry = linkEntry(head, {
      chain: change.chain,
      at: change.at.toISOString(),
      actor: change.actor,
      deed: change.deed,
      ...(change.before ? { before: change.before } : {}),
      ...(change.after ? { after: change.after } : {}),
    })
    return { entry, writes: [...change.writes, moveHead(head, entry, change)] }
  })
  const writes = [...also, ...linked.flatMap((change) => change.writes)]
  const puts = linked.map(({ entry }) => ({
    Put: {
      TableName: tables.history,
      Item: { ...historyKey(entry.chain, entry.sequence), ...entry },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }))
  try {
    await tables.client.send(
      new TransactWriteCommand({
        TransactItems: [...writes.map((write) => write.item(tables.records)), ...puts],
      }),
    )
    return { ok: true }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const refusals = [...writes.map((write) => write.refusal), ...puts.map(() => HEAD_MOVED)]
    return { ok: false, reason: refusalOf(error, refusals) }
  }
}

/**
 * Carries out changes and writes their History entries in one transaction (100 writes at most, each chain once):
 * no change without its proof, no proof without its change. `also` are writes the changes share, such as a counter.
 * A refused condition is a value with its reason; two writers to one chain are told apart by trying again.
 *
 * @throws TransientError when the table stays too busy.
 */
export const commitAll = async (
  tables: Tables,
  changes: readonly Change[],
  also: readonly Write[] = [],
): Promise<Committed> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await tryOnce(tables, changes, also)
    if (result.ok || result.reason !== HEAD_MOVED) return result
    await delay(Math.random() * 20 * 2 ** attempt)
  }
  throw new TransientError('The history chain stayed busy.')
}

/** Carries out one change with its History entry in one transaction. */
export const commit = (tables: Tables, change: Change): Promise<Committed> => commitAll(tables, [change])
