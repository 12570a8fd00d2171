import * as z from 'zod'
import { achievementSchema } from '../domain/achievement.ts'
import { predicateSchema } from '../domain/predicate.ts'
import { ratingSchema } from '../domain/rating.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import { everyItem, listPage } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

/** The calibration of one unit in one period: its achievement first, then its people's ratings, then the signature. */
export const calibrationSchema = z.object({
  /** `<periodId>.<unitId>`. */
  calibrationId: z.string(),
  periodId: z.string(),
  unitId: z.string(),
  /** Absent when the unit named nobody: HR is then asked. */
  calibratorId: z.string().optional(),
  achievement: achievementSchema.optional(),
  achievementReason: z.string().optional(),
  /** How many times ratings were changed; a signature holds for the ratings it has seen. */
  changes: z.number().int().default(0),
  signedOffAt: z.string().optional(),
  signedOffBy: z.string().optional(),
  /** As what; absent where an earlier release signed. */
  signedOffAs: z.string().optional(),
  /** Why the unit was signed off outside the pattern. */
  justification: z.string().optional(),
})
export type Calibration = z.output<typeof calibrationSchema>

/** Who of HR signed in the calibrator's place; `undefined` where the calibrator did, or nobody yet. */
export const signedInPlaceBy = ({
  calibratorId,
  signedOffBy,
  signedOffAs,
}: Pick<Calibration, 'calibratorId' | 'signedOffBy' | 'signedOffAs'>): string | undefined => {
  // Whoever takes a calibration over becomes its calibrator, so that only HR signs as somebody else.
  const isInPlace = signedOffAs === undefined ? signedOffBy !== calibratorId : signedOffAs === 'hr'
  return isInPlace ? signedOffBy : undefined
}

const ratingsSchema = z.object({
  work: ratingSchema.optional(),
  behaviour: ratingSchema.optional(),
  predicate: predicateSchema.optional(),
})

/** One change of an employee's ratings in calibration, with its author and reason; `number` counts from 1. */
export const adjustmentSchema = z.object({
  appraisalId: z.string(),
  number: z.number().int(),
  at: z.string(),
  authorId: z.string(),
  /** The calibrator changed ratings, or the unit's achievement set its head's work rating. */
  cause: z.enum(['calibrator', 'achievement']),
  reason: z.string(),
  before: ratingsSchema,
  after: ratingsSchema,
})
export type Adjustment = z.output<typeof adjustmentSchema>

/**
 * The most changes of one person's ratings by a calibrator, and of a head's by the achievement. The result page shows
 * every change.
 */
export const MOST_ADJUSTMENTS = 20

/** Whether one person's ratings were changed as often as they may be, for a cause. */
export const isWornOut = (adjustments: readonly Adjustment[], cause: Adjustment['cause']): boolean =>
  adjustments.filter((one) => one.cause === cause).length >= MOST_ADJUSTMENTS

export const adjustmentKey = (appraisalId: string, number: number): Key =>
  keys.appraisalPart(appraisalId, `CALIBRATION#${number}`)

export const calibrationsIn = (tables: Tables) => ({
  get: (calibrationId: string) => getRecord(tables, keys.calibration(calibrationId), calibrationSchema),
  /** What calibration changed of one appraisal, in order; empty when it left the review as it was. */
  adjustmentsOf: async (appraisalId: string): Promise<Adjustment[]> => {
    const { pk, sk } = keys.appraisalPart(appraisalId, 'CALIBRATION#')
    const found: Adjustment[] = []
    const all = everyItem((cursor) =>
      listPage({
        tables,
        schema: adjustmentSchema,
        query: {
          KeyConditionExpression: 'pk = :appraisal AND begins_with(sk, :part)',
          ExpressionAttributeValues: { ':appraisal': pk, ':part': sk },
          ConsistentRead: true,
        },
        cursor,
      }),
    )
    for await (const adjustment of all) found.push(adjustment)
    return found.toSorted((one, other) => one.number - other.number)
  },
})
