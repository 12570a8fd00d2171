import * as z from 'zod'
import { localDate, type TimeZone, timeZoneSchema } from '../domain/working-calendar.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { commit } from '../platform/history/commit.ts'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { inTurns } from '../platform/in-turns.ts'
import { job } from '../platform/lambda/job.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { transact } from '../platform/table/transact.ts'
import { replace } from '../platform/table/write.ts'
import { compareRecordsOf } from './compare-all.ts'
import { comparePointer } from './compare-pointers.ts'
import { type Comparison, logContradictions, readComparison, tellable, withFound } from './comparison.ts'

import { type GatherDeps, type GatheredRecords, gatherRecords } from './gather-records.ts'

interface CompareDeps extends GatherDeps {
  readonly clock: Clock
  readonly timeZone: TimeZone
}

const IN_PARALLEL = 12
/** So many milliseconds one stretch may take, and noting how far the run came. */
const RESERVE = 420_000

const compareMet = async (tables: Tables, met: GatheredRecords): Promise<Contradiction[]> => {
  const found: Contradiction[] = []
  await inTurns([...met.chains], IN_PARALLEL, async ([chain, also]) => {
    found.push(...(await compareRecordsOf(tables, chain, also)))
  })
  await inTurns(met.pointers, IN_PARALLEL, async ({ pk, sk, ...item }) => {
    found.push(...(await comparePointer(tables, { pk, sk }, item)))
  })
  return found
}

/** The comparison with what one more stretch of the table brought. */
const goOn = async (deps: CompareDeps, comparison: Comparison): Promise<Comparison> => {
  const { met, cursor } = await gatherRecords(deps, comparison.cursor)
  const found = await compareMet(deps.tables, met)
  logContradictions(found)
  const { cursor: _, ...sum } = withFound(comparison, found)
  return { ...sum, records: sum.records + met.records, ...(cursor ? { cursor } : {}) }
}

/** Notes how far the comparison is, so that a run that is cut off loses one stretch. */
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
    action: 'recordsCompared',
    after: { day, records, contradictions, found: tellable(found.slice(0, TOLD)) },
    writes: [replace(keys.comparison, { ...comparison, endedAt: at.toISOString() })],
  })
}

/**
 * Compares every record of product state with its chain once a day, and reports the result to History and the alarm.
 * It scans the whole table, so that it also finds records that no chain mentions. A run near its time limit leaves
 * the rest to the next. The keys of 60,000 items are held at a time, some 10 MB.
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
  let comparison: Comparison =
    last && !last.endedAt ? last : { day, records: 0, contradictions: 0, found: [] }
  do {
    comparison = await goOn(deps, comparison)
    if (!comparison.cursor) return void (await end(tables, comparison, clock.now()))
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
    pageSize: 1000,
    most: 60_000,
  }),
})
