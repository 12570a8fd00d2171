import * as z from 'zod'
import { achievementSchema } from '../domain/achievement.ts'
import { ratingSchema } from '../domain/rating.ts'
import { changes, countFact, digestFact, idFact, tells } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { perhapsRatedFacts, ratedFacts } from '../records/rating-facts.ts'

/** What this capability writes into History, as a sentence. */
export const calibrationEventsFor = catalogue('calibration/events')

const adjustment = digestFact

/** The facts of each of its events. */
export const calibrationEvents = {
  achievementSet: changes(
    { achievement: achievementSchema.nullable() },
    { achievement: achievementSchema, reason: digestFact },
  ),
  /** By the calibrator, or by the achievement of the unit that somebody heads. */
  ratingChanged: z.union([
    changes(perhapsRatedFacts, { ...ratedFacts, cause: z.literal('calibrator'), adjustment }),
    changes(perhapsRatedFacts, {
      ...perhapsRatedFacts,
      work: ratingSchema,
      cause: z.literal('achievement'),
      achievement: achievementSchema,
      adjustment,
    }),
  ]),
  signedOff: tells({
    taskId: idFact,
    achievement: achievementSchema.nullable(),
    people: countFact,
    veryGood: countFact,
    good: countFact,
    needsImprovement: countFact,
    poor: countFact,
    veryPoor: countFact,
    binds: z.boolean(),
    holds: z.boolean(),
    justification: digestFact.nullable(),
  }),
} satisfies SchemasFor<typeof calibrationEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof calibrationEvents> {}
}
