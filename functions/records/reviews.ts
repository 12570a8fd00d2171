import * as z from 'zod'
import { predicateSchema } from '../domain/predicate.ts'
import { ratingSchema } from '../domain/rating.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Appraisal } from './appraisals.ts'

/**
 * A supervisor's review of one round: two ratings, each with its reason, and the predicate that followed from them.
 * Ratings stand here as they were given; what counts after calibration stands in the appraisal.
 */
export const reviewSchema = z.object({
  appraisalId: z.string(),
  round: z.number().int(),
  reviewedAt: z.string(),
  reviewerId: z.string(),
  /** As what the reviewer was asked; a stand-in differs from the supervisor. */
  reviewedAs: z.string(),
  work: ratingSchema,
  workReason: z.string(),
  /** The employee heads a unit, whose achievement sets the work rating at calibration. */
  workIsProvisional: z.boolean(),
  behaviour: ratingSchema,
  behaviourReason: z.string(),
  predicate: predicateSchema,
  developmentAsked: z.boolean(),
  development: z.string().optional(),
  feedback: z.string().optional(),
})
export type Review = z.output<typeof reviewSchema>

export const reviewKey = (appraisalId: string, round: number): Key =>
  keys.appraisalPart(appraisalId, `REVIEW#${round}`)

export const reviewsIn = (tables: Tables) => ({
  ofRound: (appraisalId: string, round: number) =>
    getRecord(tables, reviewKey(appraisalId, round), reviewSchema),
  /** The review of an appraisal's last round, each return having begun a new one; absent when it was handed over unrated. */
  latest: ({ appraisalId, returns }: Pick<Appraisal, 'appraisalId' | 'returns'>) =>
    getRecord(tables, reviewKey(appraisalId, returns + 1), reviewSchema),
})
