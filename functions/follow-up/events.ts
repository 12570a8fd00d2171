import * as z from 'zod'
import { predicateSchema } from '../domain/predicate.ts'
import { changes, digestFact, idFact, instantFact, tells } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { coachingSchema } from '../records/follow-ups.ts'
import { EFFECTS } from './choices.ts'
import { PLAIN_ANSWERS } from './plain-answers.ts'

/** What this capability writes into History, as a sentence. */
export const followUpEventsFor = catalogue('follow-up/events')

const document = { taskId: idFact, document: digestFact }
const nominated = { reward: z.literal('nominated') }

/** The facts of each of its events. */
export const followUpEvents = {
  coachingStarted: tells({
    route: coachingSchema.shape.route,
    checkInAt: instantFact,
    evaluationAt: instantFact,
    mentorId: idFact.exactOptional(),
  }),
  coachingPlanned: tells({ ...PLAIN_ANSWERS.coachingPlan, ...document }),
  coachingCheckedIn: tells({ ...PLAIN_ANSWERS.coachingCheckIn, ...document }),
  coachingEvaluated: tells({ ...PLAIN_ANSWERS.coachingEvaluation, ...document }),
  coachingRated: tells({ ...PLAIN_ANSWERS.coachingFeedback, ...document }),
  coachingConcluded: tells({ effect: z.enum([...EFFECTS, 'notEvaluated']) }),
  rewardNominated: tells({ predicate: predicateSchema }),
  rewardDecided: tells({ ...PLAIN_ANSWERS.rewardApproval, ...document }),
  rewardRecorded: changes(nominated, { reward: z.literal('recorded') }),
  rewardDeclined: changes(nominated, { reward: z.literal('declined') }),
  rewardLapsed: changes(nominated, { reward: z.literal('lapsed') }),
} satisfies SchemasFor<typeof followUpEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof followUpEvents> {}
}
