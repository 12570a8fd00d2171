import * as z from 'zod'
import { predicateSchema } from '../../domain/predicate.ts'
import { ratingSchema } from '../../domain/rating.ts'
import { assigneeSchema } from '../human-tasks/tasks.ts'
import { getRecord } from '../table/get.ts'
import { type Key, keys } from '../table/keys.ts'
import { everyItem, listPage } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

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
  reviewedAs: assigneeSchema,
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

const later = (one: Review | undefined, other: Review): Review =>
  one && one.round > other.round ? one : other

export const reviewsIn = (tables: Tables) => ({
  ofRound: (appraisalId: string, round: number) =>
    getRecord(tables, reviewKey(appraisalId, round), reviewSchema),
  /** The review of the highest round; absent when the appraisal was handed over unrated. */
  latest: async (appraisalId: string): Promise<Review | undefined> => {
    const { pk, sk } = keys.appraisalPart(appraisalId, 'REVIEW#')
    const reviews = everyItem((cursor) =>
      listPage({
        tables,
        schema: reviewSchema,
        query: {
          KeyConditionExpression: 'pk = :appraisal AND begins_with(sk, :review)',
          ExpressionAttributeValues: { ':appraisal': pk, ':review': sk },
          ConsistentRead: true,
        },
        cursor,
      }),
    )
    let latest: Review | undefined
    for await (const review of reviews) latest = later(latest, review)
    return latest
  },
})
