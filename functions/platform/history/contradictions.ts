import { isDeepStrictEqual } from 'node:util'
import type { JsonObject } from '../../domain/history-entry.ts'
import { type BoundRecord, isIndexAttribute } from './bound-record.ts'
import { isKnownEarlier } from './earlier-facts.ts'
import { digestOfValue, isDigest, isPlain } from './record-facts.ts'
import type { ToldRecord, ToldRecords } from './told-records.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * Where a record is not what its chain says. `differs`: one `field` is; `deleted`: History tells of a record that is not
 * there; `invented`: there is a record of which History does not tell; `broken`: the chain itself is not whole, so that
 * nothing it says is proof.
 */
export const CONTRADICTION_REASONS = ['differs', 'deleted', 'invented', 'broken'] as const

/** One contradiction. */
export interface Contradiction {
  readonly chain: string
  /** The record as History names it: ids only. */
  readonly record: string
  readonly reason: (typeof CONTRADICTION_REASONS)[number]
  readonly field?: string
  /** Absent where there is nothing, or where it is of a kind that History holds by digest only. */
  readonly recordSays?: JsonObject[string]
  readonly historySays?: JsonObject[string]
}

type Sides = Pick<Contradiction, 'recordSays' | 'historySays'>

/**
 * The expected value of an attribute: the last one recorded, else the one in the key, else none if an entry recorded
 * the whole record.
 */
const expectedOf = (
  { identity, unbound }: BoundRecord,
  { facts, isWhole }: ToldRecord,
  attribute: string,
): JsonObject[string] | undefined => {
  if (isIndexAttribute(attribute) || unbound.has(attribute)) return undefined
  if (facts.has(attribute)) return facts.get(attribute)
  return identity[attribute] ?? (isWhole ? null : undefined)
}

/** Both values of a field that differs, as far as they may be shown; `undefined` if it does not differ. */
const difference = (
  { name, attribute, digestKey }: { name: string; attribute: string; digestKey: string | undefined },
  is: unknown,
  expected: JsonObject[string],
): Sides | undefined => {
  if (isDigest(expected)) {
    if (digestKey === undefined) return undefined
    return is !== undefined && digestOfValue(digestKey, name, attribute, is) === expected ? undefined : {}
  }
  if (isDeepStrictEqual(is ?? null, expected)) return undefined
  const recordSays = isPlain(attribute, is) ? { recordSays: is } : {}
  return { ...recordSays, ...(expected === null ? {} : { historySays: expected }) }
}

interface ComparedRecord {
  readonly record: BoundRecord
  readonly item: Item | undefined
  readonly told: ToldRecords
  /** The key of the chain's digests; without it what is told by digest cannot be compared. */
  readonly digestKey: string | undefined
}

/** Holds one record against what its chain tells of it. */
export const contradictionsOf = ({ record, item, told, digestKey }: ComparedRecord): Contradiction[] => {
  const { chain, name } = record
  const story = told.records.get(name)
  const whole = (reason: 'deleted' | 'invented'): Contradiction[] => [{ chain, record: name, reason }]
  if (!item) return story && !story.isRemoved ? whole('deleted') : []
  if (story?.isRemoved) return whole('invented')
  const isTold = story?.isWhole || (told.isEarlier && (story || isKnownEarlier(record, item, told.entries)))
  if (!isTold) return whole('invented')
  if (!story) return []
  const attributes = new Set([...Object.keys(item), ...story.facts.keys(), ...Object.keys(record.identity)])
  return [...attributes].toSorted().flatMap((field): Contradiction[] => {
    const expected = expectedOf(record, story, field)
    const found =
      expected === undefined
        ? undefined
        : difference({ name, attribute: field, digestKey }, item[field], expected)
    return found ? [{ chain, record: name, reason: 'differs', field, ...found }] : []
  })
}
