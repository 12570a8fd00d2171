import * as z from 'zod'
import { type Rating, ratingSchema } from './rating.ts'

/** How well a unit itself did, best first (capaian kinerja organisasi). Source: SE MenPANRB 3/2023. */
export const ACHIEVEMENTS = ['excellent', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const

export type Achievement = (typeof ACHIEVEMENTS)[number]

export const achievementSchema = z.enum(ACHIEVEMENTS)

/** The unit head's work rating by the unit's achievement. */
export const headWorkRatingsSchema = z.record(achievementSchema, ratingSchema)

type HeadWorkRatings = z.infer<typeof headWorkRatingsSchema>

/**
 * Our default. The regulation says that the unit's achievement decides the head's rating, but gives no table.
 */
export const HEAD_WORK_RATINGS: HeadWorkRatings = {
  excellent: 'above',
  good: 'meets',
  needsImprovement: 'below',
  poor: 'below',
  veryPoor: 'below',
}

/**
 * The work rating of whoever heads a unit, taken from the unit's achievement.
 * Source: PermenPANRB 6/2022 for the principle, the regulation profile for the table.
 */
export const workRatingOfUnitHead = (
  achievement: Achievement,
  ratings: HeadWorkRatings = HEAD_WORK_RATINGS,
): Rating => ratings[achievement]
