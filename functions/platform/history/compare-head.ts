import * as z from 'zod'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { keyedHeadSchema, periodIndexOf } from './chain-heads.ts'
import type { Contradiction } from './contradictions.ts'
import type { ToldRecords } from './told-records.ts'

const headSchema = keyedHeadSchema.extend({ gsi1pk: z.string().optional() })
type Head = z.output<typeof headSchema>

/** The head of a chain with what a comparison needs. */
export const headOf = (tables: Tables, chain: string) => getRecord(tables, keys.chainHead(chain), headSchema)

/** The period whose seal must find the chain by its index. */
const periodOf = (chain: string): string | undefined =>
  /^(appraisal|calibration|period)\//.test(chain)
    ? chain.slice(chain.indexOf('/') + 1).split('.')[0]
    : undefined

/** A head that is gone, lost its key, or is hidden from the seal of its period. */
export const contradictionsOfHead = (
  chain: string,
  head: Head | undefined,
  told: ToldRecords,
): Contradiction[] => {
  const about = { chain, record: keys.chainHead(chain).pk }
  if (told.entries.length === 0) return []
  if (!head) return [{ ...about, reason: 'deleted' }]
  const periodId = periodOf(chain)
  const isHidden = periodId !== undefined && head.gsi1pk !== periodIndexOf(chain, periodId)
  const lacksKey = head.digestKey === undefined && told.entries.some(({ records }) => records !== undefined)
  return [
    ...(isHidden ? [{ ...about, reason: 'differs' as const, field: 'gsi1pk' }] : []),
    ...(lacksKey ? [{ ...about, reason: 'differs' as const, field: 'digestKey' }] : []),
  ]
}
