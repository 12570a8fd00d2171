import * as z from 'zod'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** Why a supervisor gave the self-assessment of a round back; the revision is the round after it. */
export const returnSchema = z.object({
  appraisalId: z.string(),
  round: z.number().int(),
  returnedAt: z.string(),
  returnedBy: z.string(),
  reason: z.string(),
  /** The day (`YYYY-MM-DD`) by which the revision is asked. */
  due: z.string(),
})
export type Return = z.output<typeof returnSchema>

export const returnKey = (appraisalId: string, round: number): Key =>
  keys.appraisalPart(appraisalId, `RETURN#${round}`)

export const returnsIn = (tables: Tables) => ({
  /** The return that ended a round; absent when that round was not returned. */
  ofRound: (appraisalId: string, round: number) =>
    getRecord(tables, returnKey(appraisalId, round), returnSchema),
})
