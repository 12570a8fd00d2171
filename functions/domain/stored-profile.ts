import * as z from 'zod'
import { achievementSchema, headWorkRatingsSchema } from './achievement.ts'
import { ladderSchema } from './ladder.ts'
import { DEFAULT_PROFILE, distributionRuleSchema, regulationProfileSchema } from './regulation-profile.ts'
import { taskKindSchema } from './task-kind.ts'

const fieldsIn = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
const partsSchema = z.looseObject({
  ladders: z.unknown(),
  patterns: z.unknown(),
  headWorkRatings: z.unknown(),
})

/**
 * What today's code expects of a profile and an earlier release did not know yet has today's default: a kind of task, a
 * step of achievement, a field. What is there is never changed.
 */
const upgrade = (stored: unknown): unknown => {
  const { success, data } = partsSchema.partial().safeParse(stored)
  if (!success) return stored
  return {
    ...DEFAULT_PROFILE,
    // The first release that froze profiles is the one whose version may be missing, whatever today's is.
    version: 1,
    ...data,
    ladders: { ...DEFAULT_PROFILE.ladders, ...fieldsIn(data.ladders) },
    patterns: { ...DEFAULT_PROFILE.patterns, ...fieldsIn(data.patterns) },
    headWorkRatings: { ...DEFAULT_PROFILE.headWorkRatings, ...fieldsIn(data.headWorkRatings) },
  }
}

/**
 * A regulation profile as any release froze it into a period, upgraded to what today's code reads. Kinds that today's
 * code does not know are carried along. What decides a result (matrix, shares, enforcement) is never guessed: a profile
 * in which it makes no sense is refused.
 */
export const storedProfileSchema = z.preprocess(
  upgrade,
  z.looseObject({
    ...regulationProfileSchema.shape,
    headWorkRatings: z.looseRecord(achievementSchema, headWorkRatingsSchema.valueType),
    patterns: z.looseRecord(achievementSchema, z.array(distributionRuleSchema)),
    ladders: z.looseRecord(taskKindSchema, ladderSchema),
  }),
)
