import { changes, countFact, digestFact, idFact, tells } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this capability writes into History, as a sentence. */
export const selfAssessmentEventsFor = catalogue('self-assessment/events')

/** The facts of each of its events. */
export const selfAssessmentEvents = {
  selfAssessmentSubmitted: changes(
    { assessedRound: countFact.nullable() },
    { taskId: idFact, assessedRound: countFact, realisations: countFact, selfAssessment: digestFact },
  ),
  proceededWithoutSelfAssessment: tells({ round: countFact, assessedRound: countFact.nullable() }),
} satisfies SchemasFor<typeof selfAssessmentEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof selfAssessmentEvents> {}
}
