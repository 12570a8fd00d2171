import type { HistoryEntry, JsonObject } from '../../domain/history-entry.ts'
import { earlierFactsOf } from './earlier-facts.ts'
import { type RecordFacts, recordFactsSchema } from './record-facts.ts'

/** What a comparison needs of an entry. */
export type ToldEntry = Pick<HistoryEntry, 'chain' | 'action' | 'deed' | 'after' | 'records' | 'hash'>

type Json = JsonObject[string]

/** What a chain's entries say of one record. */
export interface ToldRecord {
  /** An entry told the whole record: what no entry tells of it then cannot be. */
  isWhole: boolean
  isRemoved: boolean
  /** The attributes that entries tell of, as they were told last; `null` for one that was removed. */
  readonly facts: Map<string, Json>
}

/** What a chain says of the records that belong to it, by their names. */
export interface ToldRecords {
  readonly records: ReadonlyMap<string, ToldRecord>
  readonly entries: readonly ToldEntry[]
  /** Begun by a version of Bina that did not bind records: what is not told may be all the same. */
  readonly isEarlier: boolean
}

const newTold = (isWhole: boolean): ToldRecord => ({ isWhole, isRemoved: false, facts: new Map() })

const takeIn = (told: Map<string, ToldRecord>, { written, changed, removed }: RecordFacts) => {
  for (const [name, facts] of Object.entries(written)) {
    const record = newTold(true)
    for (const [attribute, value] of Object.entries(facts)) record.facts.set(attribute, value)
    told.set(name, record)
  }
  for (const [name, facts] of Object.entries(changed)) {
    const record = told.get(name) ?? newTold(false)
    record.isRemoved = false
    for (const [attribute, value] of Object.entries(facts)) record.facts.set(attribute, value)
    told.set(name, record)
  }
  for (const name of removed) told.set(name, { ...newTold(true), isRemoved: true })
}

/** Follows a chain from its first entry and gives how its records must stand after the last. */
export const toldRecordsOf = (entries: readonly ToldEntry[]): ToldRecords => {
  const records = new Map<string, ToldRecord>()
  for (const entry of entries) {
    for (const [name, facts] of earlierFactsOf(entry)) {
      const record = records.get(name) ?? newTold(false)
      if (record.isWhole) continue
      for (const [attribute, value] of Object.entries(facts)) record.facts.set(attribute, value)
      records.set(name, record)
    }
    const told = recordFactsSchema.safeParse(entry.records).data
    if (told) takeIn(records, told)
  }
  const [first] = entries
  return { records, entries, isEarlier: first !== undefined && first.records === undefined }
}
