import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { localDate, type TimeZone, timeZoneSchema } from '../domain/working-calendar.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { boundRecordOf } from '../platform/history/bound-record.ts'
import { commit } from '../platform/history/commit.ts'
import { compareChain } from '../platform/history/compare-chain.ts'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { inTurns } from '../platform/in-turns.ts'
import { job } from '../platform/lambda/job.ts'
import { chains, type Key, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { transact } from '../platform/table/transact.ts'
import { replace } from '../platform/table/write.ts'
import { compareRecordsOf } from './compare-all.ts'
import { comparePointer } from './compare-pointers.ts'
import { type Comparison, logContradictions, readComparison, tellable, withFound } from './comparison.ts'

interface CompareDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly timeZone: TimeZone
  /** How many items of the table are read and held at a time. */
  readonly pageSize: number
}

const IN_PARALLEL = 12
/** So many milliseconds are left for the last page and for noting how far the run came. */
const RESERVE = 60_000

const itemSchema = z.looseObject({ pk: z.string(), sk: z.string() })
type Item = z.output<typeof itemSchema>
const cursorSchema = z.record(z.string(), z.string())

const scanPage = async (
  { tables: { client, records }, pageSize }: CompareDeps,
  cursor: Comparison['cursor'],
) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: records,
      Limit: pageSize,
      ...(cursor ? { ExclusiveStartKey: cursor } : {}),
    }),
  )
  return {
    items: Items.map((item) => itemSchema.parse(item)),
    cursor: LastEvaluatedKey && cursorSchema.parse(LastEvaluatedKey),
  }
}

const HEAD = keys.chainHead('').pk

/** What to do about the items of a page: each chain once, and of records met without their head only those met. */
const piecesOf = (tables: Tables, items: readonly Item[]): (() => Promise<Contradiction[]>)[] => {
  const heads = new Set(items.filter(({ pk }) => pk.startsWith(HEAD)).map(({ pk }) => pk.slice(HEAD.length)))
  const loose = new Map<string, Key[]>()
  for (const { pk, sk } of items) {
    const record = boundRecordOf({ pk, sk })
    if (record && !heads.has(record.chain))
      loose.set(record.chain, [...(loose.get(record.chain) ?? []), { pk, sk }])
  }
  return [
    ...[...heads].map((chain) => () => compareRecordsOf(tables, chain)),
    ...[...loose].map(
      ([chain, only]) =>
        () =>
          compareChain(tables, { chain, only }),
    ),
    ...items
      .filter(({ pk }) => /^(NIP|EMAIL)#/.test(pk))
      .map(
        ({ pk, sk, ...item }) =>
          () =>
            comparePointer(tables, { pk, sk }, item),
      ),
  ]
}

const comparePage = async (tables: Tables, items: readonly Item[]): Promise<Contradiction[]> => {
  const found: Contradiction[] = []
  await inTurns(piecesOf(tables, items), IN_PARALLEL, async (compare) => {
    found.push(...(await compare()))
  })
  return found
}

/** The comparison with what one more page of the table brought. */
const withPage = async (
  tables: Tables,
  comparison: Comparison,
  { items, cursor }: Awaited<ReturnType<typeof scanPage>>,
): Promise<Comparison> => {
  const found = await comparePage(tables, items)
  logContradictions(found)
  const { cursor: _, ...sum } = withFound(comparison, found)
  const records = sum.records + items.filter((item) => boundRecordOf(item)).length
  return { ...sum, records, ...(cursor ? { cursor } : {}) }
}

/** Notes how far the comparison is, so that a run that is cut off loses one page. */
const note = (tables: Tables, comparison: Comparison) =>
  transact(tables, [replace(keys.comparison, comparison)])

const TOLD = 20

/** Ends the comparison and tells History what it found: the first of it record by record. */
const end = (tables: Tables, comparison: Comparison, at: Date) => {
  const { day, records, contradictions, found } = comparison
  return commit(tables, {
    chain: chains.audit(),
    actor: { kind: 'system', name: 'compare-records' },
    at,
    deed: 'recordsCompared',
    after: { day, records, contradictions, found: tellable(found.slice(0, TOLD)) },
    writes: [replace(keys.comparison, { ...comparison, endedAt: at.toISOString() })],
  })
}

/**
 * Holds every record of product state against its chain of History, once a day, and tells History and the alarm what it
 * found. It walks through the whole table, so that a record of which no chain tells is met, too; a run that comes near
 * its time limit leaves the rest to the next. One page of the table is held at a time.
 */
export const compareRecords = async (
  _: unknown,
  deps: CompareDeps,
  timeLeft: () => number,
): Promise<void> => {
  const { tables, clock, timeZone } = deps
  const day = localDate(clock.now(), timeZone)
  const last = await readComparison(tables)
  if (last?.day === day && last.endedAt) return
  let comparison = last && !last.endedAt ? last : { day, records: 0, contradictions: 0, found: [] }
  do {
    const page = await scanPage(deps, comparison.cursor)
    comparison = await withPage(tables, comparison, page)
    if (!page.cursor) return void (await end(tables, comparison, clock.now()))
    await note(tables, comparison)
  } while (timeLeft() > RESERVE)
}

export const handler = job({
  event: z.unknown(),
  run: compareRecords,
  deps: () => ({
    tables: tablesOfEnvironment(),
    clock: systemClock,
    timeZone: timeZoneSchema.parse(environment('TIME_ZONE')),
    pageSize: 500,
  }),
})
