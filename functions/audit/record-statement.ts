import * as z from 'zod'
import { isIndexAttribute, keyOfName } from '../platform/history/bound-record.ts'
import { tellsOfRecords } from '../platform/history/compare-chain.ts'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { nameOfOwnRecord } from '../platform/history/earlier-facts.ts'
import { isPlain } from '../platform/history/record-facts.ts'
import { getRecord } from '../platform/table/get.ts'
import type { Tables } from '../platform/table/table.ts'
import { compareRecordsOf } from './compare-all.ts'

/** What an export says of the records of a chain, as they stood when it was made. */
export interface RecordStatement {
  readonly chain: string
  /** The ids, states, ratings and dates of the record that the chain is about; `null` where there is none. */
  readonly says: Readonly<Record<string, unknown>> | null
  /** Where the records of the chain are not what it tells; empty when they all are. */
  readonly contradictions: readonly Contradiction[]
}

const itemSchema = z.record(z.string(), z.unknown())

/** Reads and compares the records of a chain; `undefined` for a chain that tells of none. */
export const recordStatementOf = async (
  tables: Tables,
  chain: string,
): Promise<RecordStatement | undefined> => {
  if (!tellsOfRecords(chain)) return undefined
  const [item, contradictions] = await Promise.all([
    getRecord(tables, keyOfName(nameOfOwnRecord(chain)), itemSchema),
    compareRecordsOf(tables, chain),
  ])
  const plain = Object.entries(item ?? {}).filter(
    ([attribute, value]) => !isIndexAttribute(attribute) && isPlain(attribute, value),
  )
  return { chain, says: item ? Object.fromEntries(plain) : null, contradictions }
}
