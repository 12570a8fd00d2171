import type { Write } from '../table/write.ts'
import { boundRecordOf } from './bound-record.ts'
import { recordFactsOf } from './record-facts.ts'

/**
 * The error to throw for a write to product state that no entry records: a defect that would show later as a record
 * that contradicts History. `undefined` for a write that needs no entry.
 */
export const untoldWrite = ({ effect }: Write): Error | undefined => {
  const record = effect && boundRecordOf(effect.key)
  if (!record || !recordFactsOf([{ record, effect }], '')) return undefined
  return new Error(`${record.name} is written in a transaction without an entry in ${record.chain}.`)
}
