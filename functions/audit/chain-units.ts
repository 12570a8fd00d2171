import * as z from 'zod'
import type { ChainHead } from '../platform/history/chain-heads.ts'
import { getRecords } from '../platform/table/get.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { SealedHead } from './period-seal.ts'

const enrolledSchema = z.object({ appraisalId: z.string(), unitId: z.string() })

const idIn = (chain: string, prefix: string): string | undefined =>
  chain.startsWith(prefix) ? chain.slice(prefix.length) : undefined

const calibratedUnit = (chain: string): string | undefined => {
  const calibrationId = idIn(chain, chains.calibration(''))
  return calibrationId?.slice(calibrationId.indexOf('.') + 1)
}

const appraisalIn = (chain: string): string | undefined => idIn(chain, chains.appraisal(''))

/** Names the unit of each chain that is one unit's: an appraisal's by its record, a calibration's by its name. */
export const withUnits = async (tables: Tables, heads: readonly ChainHead[]): Promise<SealedHead[]> => {
  const appraisalIds = heads.flatMap(({ chain }) => appraisalIn(chain) ?? [])
  const enrolled = await getRecords(tables, appraisalIds.map(keys.appraisal), enrolledSchema)
  const unitOf = new Map(enrolled.map(({ appraisalId, unitId }) => [appraisalId, unitId]))
  return heads.map((head) => {
    const unitId = calibratedUnit(head.chain) ?? unitOf.get(appraisalIn(head.chain) ?? '')
    return unitId === undefined ? head : { ...head, unitId }
  })
}
