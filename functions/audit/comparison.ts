import * as z from 'zod'
import { CONTRADICTION_REASONS, type Contradiction } from '../platform/history/contradictions.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { log } from '../platform/log/log.ts'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** A contradiction as it is kept and told: ids, the name of the field, and values of the kinds that History may hold. */
const contradictionSchema = z.object({
  chain: z.string(),
  record: z.string(),
  reason: z.enum(CONTRADICTION_REASONS),
  field: z.string().exactOptional(),
  recordSays: z.json().exactOptional(),
  historySays: z.json().exactOptional(),
})

/** One night's comparison: `endedAt` is absent while it is under way, `cursor` says from where it goes on. */
export const comparisonSchema = z.object({
  day: z.string(),
  cursor: z.record(z.string(), z.string()).optional(),
  records: z.number().int(),
  contradictions: z.number().int(),
  /** The first of them, `MOST_KEPT` at the most. */
  found: z.array(contradictionSchema),
  endedAt: z.string().optional(),
})
export type Comparison = z.output<typeof comparisonSchema>

/** How many contradictions are kept one by one; more are counted. */
export const MOST_KEPT = 100

/** The comparison under way, or the last one. */
export const readComparison = (tables: Tables): Promise<Comparison | undefined> =>
  getRecord(tables, keys.comparison, comparisonSchema)

const nameOf = ({ record, reason, field = '' }: Contradiction) => `${record} ${reason} ${field}`

/** Adds what was not found before; the same record may be met twice, by itself and by way of its chain. */
export const withFound = (comparison: Comparison, found: readonly Contradiction[]): Comparison => {
  const known = new Set(comparison.found.map(nameOf))
  const fresh = [...new Map(found.map((one) => [nameOf(one), one])).values()].filter(
    (one) => !known.has(nameOf(one)),
  )
  return {
    ...comparison,
    contradictions: comparison.contradictions + fresh.length,
    found: [...comparison.found, ...fresh].slice(0, MOST_KEPT),
  }
}

/** Contradictions as an entry of History tells them: which field of which record, and no value. */
export const tellable = (
  found: readonly Contradiction[],
): ToldEvent<'contradictionsFound'>['after']['found'] =>
  found.map(({ chain, record, reason, field = null }) => ({ chain, record, reason, field }))

/** Logs each contradiction, by ids, so that the alarm rings. */
export const logContradictions = (found: readonly Contradiction[]): void => {
  for (const { chain, record, reason, field } of found.slice(0, MOST_KEPT))
    log('record-contradicts-history', { chain, record, reason, field })
}
