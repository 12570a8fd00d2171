import * as z from 'zod'
import { appraisalStateSchema } from '../domain/appraisal-state.ts'
import { followUpRouteSchema } from '../domain/follow-up.ts'
import { changes, digestFact, idFact, tells } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { decisionSchema, disputableSchema } from '../records/objections.ts'
import { ratedFacts } from '../records/rating-facts.ts'

/** What this capability writes into History, as a sentence. */
export const resultEventsFor = catalogue('results/events')

const before = { state: appraisalStateSchema }

/** The facts of each of its events. */
export const resultEvents = {
  published: changes(before, { state: z.literal('published'), ...ratedFacts }),
  accepted: tells({ taskId: idFact, ...ratedFacts }),
  acceptedBySilence: tells({ acceptedBySilence: z.literal(true) }),
  objected: tells({ taskId: idFact, disputed: z.array(disputableSchema), objection: digestFact }),
  decided: changes(
    { state: z.literal('objection'), ...ratedFacts },
    {
      taskId: idFact,
      state: z.literal('decided'),
      ...ratedFacts,
      ruling: decisionSchema.shape.ruling,
      decision: digestFact,
    },
  ),
  objectionLapsed: changes(
    { state: z.literal('objection') },
    { state: z.literal('decided'), ...ratedFacts, because: z.literal('nobodyDecided') },
  ),
  finalised: changes(before, { state: z.literal('final'), ...ratedFacts, bySilence: z.boolean() }),
  followUpBegun: changes(before, { state: z.literal('followUp'), route: followUpRouteSchema }),
  closed: changes(before, { state: z.literal('closed') }),
} satisfies SchemasFor<typeof resultEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof resultEvents> {}
}
