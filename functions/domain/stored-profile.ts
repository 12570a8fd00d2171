import * as z from 'zod'
import { achievementSchema, headWorkRatingsSchema } from './achievement.ts'
import { ladderSchema } from './ladder.ts'
import { DEFAULT_PROFILE, distributionRuleSchema, regulationProfileSchema } from './regulation-profile.ts'

const fieldsIn = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
const partsSchema = z.looseObject({ patterns: z.unknown(), headWorkRatings: z.unknown() }).partial()

// Release 0.1.0 wrote the action of a rung as `deed` (ADR 38).
const earlierRungSchema = z
  .looseObject({ deed: z.unknown() })
  .transform(({ deed, ...rung }) => ({ ...rung, action: deed }))
const storedRungsSchema = z.array(z.union([earlierRungSchema, z.unknown()]))

const storedLadderSchema = z.preprocess(
  (stored) => storedRungsSchema.safeParse(stored).data ?? stored,
  ladderSchema,
)

/**
 * Fields and achievement levels that a release added later take today's default in a profile frozen before. What is there keeps its meaning.
 */
const upgrade = (stored: unknown): unknown => {
  const { success, data } = partsSchema.safeParse(stored)
  if (!success) return stored
  return {
    ...DEFAULT_PROFILE,
    // A profile without a version was written by the first release.
    version: 1,
    ...data,
    patterns: { ...DEFAULT_PROFILE.patterns, ...fieldsIn(data.patterns) },
    headWorkRatings: { ...DEFAULT_PROFILE.headWorkRatings, ...fieldsIn(data.headWorkRatings) },
  }
}

/**
 * A regulation profile as any release froze it into a period, upgraded to what today's code reads. What today's code
 * does not know is carried along; a kind of task whose ladder is not there keeps its own. What decides a result (matrix,
 * shares, enforcement) is never guessed: a profile in which it makes no sense is refused.
 */
export const storedProfileSchema = z.preprocess(
  upgrade,
  z.looseObject({
    ...regulationProfileSchema.shape,
    headWorkRatings: z.looseRecord(achievementSchema, headWorkRatingsSchema.valueType),
    patterns: z.looseRecord(achievementSchema, z.array(distributionRuleSchema)),
    ladders: z.record(z.string(), storedLadderSchema),
  }),
)
