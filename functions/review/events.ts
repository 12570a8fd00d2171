import * as z from 'zod'
import { appraisalStateSchema } from '../domain/appraisal-state.ts'
import { changes, countFact, dayFact, digestFact, idFact } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { perhapsRatedFacts, ratedFacts } from '../records/rating-facts.ts'

/** What this capability writes into History, as a sentence. */
export const reviewEventsFor = catalogue('review/events')

/** The facts of each of its events. */
export const reviewEvents = {
  reviewed: changes(
    { state: appraisalStateSchema, ...perhapsRatedFacts },
    {
      taskId: idFact,
      state: z.literal('calibration'),
      ...ratedFacts,
      developmentAsked: z.boolean(),
      round: countFact,
      assessedRound: countFact.nullable(),
      workIsProvisional: z.boolean(),
      review: digestFact,
    },
  ),
  returnedForRevision: changes(
    { returns: countFact, revisionDue: dayFact.nullable() },
    { taskId: idFact, returns: countFact, revisionDue: dayFact, round: countFact, return: digestFact },
  ),
  handedOverUnrated: changes(
    { state: z.literal('review') },
    { state: z.literal('calibration'), work: z.null(), behaviour: z.null(), predicate: z.null() },
  ),
} satisfies SchemasFor<typeof reviewEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof reviewEvents> {}
}
