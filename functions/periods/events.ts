import * as z from 'zod'
import { appraisalStateSchema } from '../domain/appraisal-state.ts'
import { WITHDRAWAL_REASONS } from '../domain/withdrawal.ts'
import {
  changes,
  countFact,
  dayFact,
  forgets,
  idFact,
  tells,
  tellsNothing,
} from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this capability writes into History, as a sentence. */
export const periodEventsFor = catalogue('periods/events')

const dueDates = { selfAssessmentDue: dayFact, reviewDue: dayFact, calibrationDue: dayFact }

/** The facts of each of its events. */
export const periodEvents = {
  enrolled: tells({
    state: z.literal('waiting'),
    employeeId: idFact,
    unitId: idFact,
    supervisorId: idFact.exactOptional(),
    secondSupervisorId: idFact.exactOptional(),
  }),
  withdrawn: changes(
    { state: appraisalStateSchema },
    {
      state: z.literal('withdrawn'),
      reason: z.enum(WITHDRAWAL_REASONS),
      /** The task that was open and ended with it. */
      taskId: idFact.exactOptional(),
    },
  ),
  calibrationStarted: tells({ unitId: idFact, calibratorId: idFact.exactOptional() }),
  periodOpened: tells({ ...dueDates, profile: idFact }),
  rosterFrozen: tellsNothing,
  periodExtended: changes(dueDates, { ...dueDates, ownDeadline: z.literal(true).exactOptional() }),
  closeEarlyAsked: changes(dueDates, dueDates),
  closedEarly: tellsNothing,
  periodClosed: changes(
    { state: z.literal('open') },
    { state: z.literal('closed'), closed: countFact, withdrawn: countFact },
  ),
  holidayAdded: tells({ day: dayFact }),
  holidayRemoved: forgets({ day: dayFact }),
} satisfies SchemasFor<typeof periodEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof periodEvents> {}
}
