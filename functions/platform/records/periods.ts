import * as z from 'zod'
import { periodKindSchema } from '../../domain/period.ts'
import { regulationProfileSchema } from '../../domain/regulation-profile.ts'
import { timeZoneSchema } from '../../domain/working-calendar.ts'
import { getRecord } from '../table/get.ts'
import { indexes, keys } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

export const periodStateSchema = z.enum(['open', 'closed', 'sealed'])

/** One appraisal cycle, its dates (`YYYY-MM-DD`) and the rules frozen at its opening. */
export const periodSchema = z.object({
  periodId: z.string(),
  kind: periodKindSchema,
  year: z.number().int(),
  /** Which of the year's months or quarters, from 1. */
  part: z.number().int(),
  firstDay: z.string(),
  lastDay: z.string(),
  selfAssessmentDue: z.string(),
  reviewDue: z.string(),
  calibrationDue: z.string(),
  state: periodStateSchema,
  openedAt: z.string(),
  openedBy: z.string(),
  /** Who is asked where HR is asked, in order; up to five. */
  hrIds: z.array(z.string()),
  timeZone: timeZoneSchema,
  holidays: z.array(z.string()),
  profile: regulationProfileSchema,
  enrolledAt: z.string().optional(),
  /** HR asked to close the self-assessments early; `closedEarlyAt` once that is done. */
  closeEarlyAskedAt: z.string().optional(),
  closedEarlyAt: z.string().optional(),
  closedAt: z.string().optional(),
  sealedAt: z.string().optional(),
  sealRoot: z.string().optional(),
})
export type Period = z.output<typeof periodSchema>

export const periodAttributes = (period: Period) => ({
  ...period,
  gsi1pk: indexes.periods,
  gsi1sk: period.periodId,
})

export const periodsIn = (tables: Tables) => ({
  get: (periodId: string) => getRecord(tables, keys.period(periodId), periodSchema),
  /** All periods, newest first. */
  list: (page: PageRequest = {}): Promise<Page<Period>> =>
    listPage({
      tables,
      schema: periodSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :periods',
        ExpressionAttributeValues: { ':periods': indexes.periods },
        ScanIndexForward: false,
      },
      ...page,
    }),
})
