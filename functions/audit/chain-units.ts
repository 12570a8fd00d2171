import * as z from 'zod'
import type { ChainHead } from '../platform/history/chain-heads.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { SealedHead } from './period-seal.ts'

const enrolledSchema = z.object({ appraisalId: z.string(), unitId: z.string() })

/** The id in the name of a chain of some kind; `undefined` for a chain of another. */
const idIn = (chain: string, kind: 'appraisal' | 'calibration'): string | undefined =>
  chain.startsWith(`${kind}/`) ? chain.slice(kind.length + 1) : undefined

const calibratedUnit = (chain: string): string | undefined => {
  const calibrationId = idIn(chain, 'calibration')
  return calibrationId?.slice(calibrationId.indexOf('.') + 1)
}

/** Names the unit of each chain that is one unit's: an appraisal's by its record, a calibration's by its name. */
export const withUnits = async (tables: Tables, heads: readonly ChainHead[]): Promise<SealedHead[]> => {
  const appraisalIds = heads.flatMap(({ chain }) => idIn(chain, 'appraisal') ?? [])
  const enrolled = await getRecords(tables, appraisalIds.map(keys.appraisal), enrolledSchema)
  const unitOf = new Map(enrolled.map(({ appraisalId, unitId }) => [appraisalId, unitId]))
  return heads.map((head) => {
    const unitId = calibratedUnit(head.chain) ?? unitOf.get(idIn(head.chain, 'appraisal') ?? '')
    return unitId === undefined ? head : { ...head, unitId }
  })
}
