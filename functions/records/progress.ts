import * as z from 'zod'
import { APPRAISAL_STATES, type AppraisalState } from '../domain/appraisal-state.ts'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

const count = z.number().int().default(0)

/** How many of one unit's appraisals stand at each state in one period. */
export const progressSchema = z.object({
  unitId: z.string(),
  total: count,
  signedOffAt: z.string().optional(),
  /** Since when (ISO-8601) nobody in HR may stand in for the unit's calibrator, who does not answer. */
  lacksOfficerSince: z.string().optional(),
  ...(Object.fromEntries(APPRAISAL_STATES.map((state) => [state, count])) as Record<
    AppraisalState,
    typeof count
  >),
})
export type Progress = z.output<typeof progressSchema>

export const progressIn = (tables: Tables) => ({
  ofUnit: (periodId: string, unitId: string) =>
    getRecord(tables, keys.progress(periodId, unitId), progressSchema),
  /** The units of a period that have appraisals, by code. */
  ofPeriod: (periodId: string, page: PageRequest = {}): Promise<Page<Progress>> =>
    listPage({
      tables,
      schema: progressSchema,
      query: {
        KeyConditionExpression: 'pk = :progress',
        ExpressionAttributeValues: { ':progress': keys.progress(periodId, '').pk },
        ConsistentRead: true,
      },
      ...page,
    }),
})
