import * as z from 'zod'
import { achievementSchema, HEAD_WORK_RATINGS, headWorkRatingsSchema } from './achievement.ts'
import { ladderSchema } from './ladder.ts'
import { PREDICATE_MATRIX, predicateMatrixSchema, predicateSchema } from './predicate.ts'

const shareSchema = z.number().min(0).max(1)
const predicatesSchema = z.array(predicateSchema).min(1)

/**
 * What a unit's predicates must satisfy: at most or at least a share of the unit (0 to 1), or at least a
 * count.
 */
export const distributionRuleSchema = z.union([
  z.strictObject({ predicates: predicatesSchema, bound: z.enum(['atMost', 'atLeast']), share: shareSchema }),
  z.strictObject({ predicates: predicatesSchema, bound: z.literal('atLeast'), count: z.int().min(1) }),
])

export type DistributionRule = z.infer<typeof distributionRuleSchema>

/** The rules of an appraisal as data; a period freezes its profile when it opens. */
export const regulationProfileSchema = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  matrix: predicateMatrixSchema,
  headWorkRatings: headWorkRatingsSchema,
  patterns: z.record(achievementSchema, z.array(distributionRuleSchema)),
  /** What signing off outside the pattern asks: a written reason, a correction, or nothing. */
  enforcement: z.enum(['justify', 'block', 'inform']),
  /** A unit of fewer people than this is bound by no pattern. */
  smallUnit: z.int().min(0),
  returnsAllowed: z.int().min(0),
  objectionWorkingDays: z.int().min(1),
  decisionWorkingDays: z.int().min(1),
  coachingMonths: z.int().min(1),
  /** By kind of task; a kind that is not named keeps its own. */
  ladders: z.record(z.string(), ladderSchema),
})

export type RegulationProfile = z.infer<typeof regulationProfileSchema>

/**
 * The rules as Bina knows them. Sources: matrix and follow-up PermenPANRB 6/2022; patterns SE MenPANRB
 * 3/2023; six months of coaching after BKN 3/2020; enforcement, small units and spans are our
 * defaults, and so are the ladders, which each kind of task brings.
 */
export const DEFAULT_PROFILE: RegulationProfile = {
  id: 'permenpanrb-6-2022',
  version: 1,
  matrix: PREDICATE_MATRIX,
  headWorkRatings: HEAD_WORK_RATINGS,
  patterns: {
    excellent: [{ predicates: ['veryGood'], bound: 'atMost', share: 0.7 }],
    good: [
      { predicates: ['good'], bound: 'atMost', share: 0.7 },
      { predicates: ['needsImprovement', 'poor'], bound: 'atLeast', count: 1 },
    ],
    needsImprovement: [
      { predicates: ['needsImprovement'], bound: 'atLeast', share: 0.6 },
      { predicates: ['veryGood'], bound: 'atMost', share: 0.1 },
    ],
    poor: [
      { predicates: ['poor'], bound: 'atLeast', share: 0.6 },
      { predicates: ['needsImprovement'], bound: 'atLeast', share: 0.1 },
      { predicates: ['veryGood'], bound: 'atMost', share: 0.1 },
    ],
    veryPoor: [
      { predicates: ['veryPoor'], bound: 'atLeast', share: 0.6 },
      { predicates: ['poor', 'needsImprovement'], bound: 'atLeast', share: 0.1 },
      { predicates: ['veryGood'], bound: 'atMost', share: 0 },
    ],
  },
  enforcement: 'justify',
  smallUnit: 10,
  returnsAllowed: 2,
  objectionWorkingDays: 14,
  decisionWorkingDays: 14,
  coachingMonths: 6,
  ladders: {},
}
