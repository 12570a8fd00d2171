import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Actor, HistoryEntry } from '../../domain/history-entry.ts'
import { linkEntry } from '../../domain/history-entry.ts'
import { afterWriting } from '../table/after-writing.ts'
import { isBusy } from '../table/cancellation.ts'
import { historyKey, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch, type Write } from '../table/write.ts'
import { boundRecordOf } from './bound-record.ts'
import { type KeyedHead, periodIndexOf } from './chain-heads.ts'
import type { EventName, ToldEvent } from './events.ts'
import { noteOfficer, officerOf } from './officer-entries.ts'
import { type BoundEffect, newDigestKey, recordFactsOf } from './record-facts.ts'
import { untoldWrite } from './untold-write.ts'

interface Circumstances {
  readonly chain: string
  /** The period whose seal shall cover the chain. */
  readonly periodId?: string | undefined
  readonly actor: Actor
  readonly at: Date
  /** The officer of HR who caused it alone, where that is not the actor, who acts as HR; `null` where that changes nothing by itself. */
  readonly officer?: string | null | undefined
  readonly writes: readonly Write[]
}

/**
 * A change: its writes to Records and the History entry that records it, with the facts of its event: ids, states,
 * ratings, dates and digests only.
 */
export type Change<Name extends EventName = EventName> = Circumstances & ToldEvent<Name>

export type CommitResult = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** Another entry was appended since the head was read. */
export const HEAD_MOVED = 'history-moved'
/**
 * An entry exists where the chain's head says there is none. If the head has not moved, this is a defect or
 * tampering.
 */
export const ENTRY_THERE = 'history-entry-there'
/** Another transaction was writing the same records, or too many requests came at once. */
export const CONFLICT = 'transaction-conflict'

/** The writes to product state by the chain that must tell of them, whichever change brings them. */
const effectsByChain = (
  changes: readonly Change[],
  writes: readonly Write[],
): ReadonlyMap<string, BoundEffect[]> => {
  const effects = new Map<string, BoundEffect[]>(changes.map(({ chain }) => [chain, []]))
  for (const write of writes) {
    const { effect } = write
    const record = effect && boundRecordOf(effect.key)
    if (!record) continue
    const told = effects.get(record.chain)
    const fault = told ? undefined : untoldWrite(write)
    if (fault) throw fault
    told?.push({ record, effect })
  }
  return effects
}

const moveHead = (
  head: KeyedHead | undefined,
  entry: HistoryEntry,
  { periodId, digestKey }: { periodId: string | undefined; digestKey: string },
): Write =>
  patch(
    keys.chainHead(entry.chain),
    {
      set: {
        chain: entry.chain,
        sequence: entry.sequence,
        hash: entry.hash,
        ...(head?.digestKey ? {} : { digestKey }),
        ...(periodId && !head ? { gsi1pk: periodIndexOf(entry.chain, periodId), gsi1sk: entry.chain } : {}),
      },
      when: head
        ? { expression: '#hash = :previous', values: { ':previous': head.hash } }
        : { expression: 'attribute_not_exists(pk)' },
    },
    HEAD_MOVED,
  )

const refusalOf = (error: TransactionCanceledException, refusals: readonly string[]): string => {
  const reasons = error.CancellationReasons ?? []
  const failed = refusals.filter((_, at) => reasons[at]?.Code === 'ConditionalCheckFailed')
  const real = failed.find((refusal) => refusal !== HEAD_MOVED && refusal !== ENTRY_THERE)
  if (real) return real
  if (failed.length > 0) return failed.includes(HEAD_MOVED) ? HEAD_MOVED : ENTRY_THERE
  if (isBusy(error)) return CONFLICT
  throw error
}

/**
 * Links one entry for each change to the head of its chain in `heads` (without a head it begins the chain), and
 * writes everything in one transaction. Each entry binds the records of its chain that are written with it: see ADR 24. Refused with `CONFLICT` when somebody else writes the same at this moment, with `HEAD_MOVED` when a
 * chain no longer ends there.
 */
export const append = async (
  tables: Tables,
  changes: readonly Change[],
  heads: ReadonlyMap<string, KeyedHead>,
  also: readonly Write[] = [],
): Promise<CommitResult> => {
  const effects = effectsByChain(changes, [...also, ...changes.flatMap((change) => change.writes)])
  const linked = changes.map((change) => {
    const head = heads.get(change.chain)
    const digestKey = head?.digestKey ?? newDigestKey()
    const records = recordFactsOf(effects.get(change.chain) ?? [], digestKey)
    const entry = linkEntry(head, {
      chain: change.chain,
      at: change.at.toISOString(),
      actor: change.actor,
      action: change.action,
      ...(change.before ? { before: change.before } : {}),
      ...(change.after ? { after: change.after } : {}),
      ...(records ? { records } : {}),
    })
    const { periodId } = change
    const officer = officerOf(change)
    const noted = officer === undefined ? [] : [noteOfficer(officer, entry)]
    return { entry, writes: [...change.writes, moveHead(head, entry, { periodId, digestKey }), ...noted] }
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
    afterWriting(writes)
    return { ok: true }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const refusals = [...writes.map((write) => write.refusal), ...puts.map(() => ENTRY_THERE)]
    return { ok: false, reason: refusalOf(error, refusals) }
  }
}
