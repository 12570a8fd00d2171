import * as z from 'zod'
import { appraisalStateSchema } from '../../domain/appraisal-state.ts'
import { REASSIGNMENT_REASONS } from '../../domain/reassignment.ts'
import { changes, idFact, instantFact, tells, wordFact } from '../history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../history/events.ts'
import { catalogue } from '../i18n/catalogue.ts'

/** What this folder of the platform writes into History, as a sentence. */
export const taskEventsFor = catalogue('platform/human-tasks/events')

/** A task, whom it asks and by when. */
export const askedFacts = { taskId: idFact, kind: wordFact, assigneeId: idFact, dueAt: instantFact }

const opened = {
  ...askedFacts,
  assigneeAs: wordFact,
  /** Somebody else should have been asked in their place, and no officer of HR was impartial. */
  lacksOfficer: z.literal(true).exactOptional(),
}
const state = appraisalStateSchema
const assignee = { taskId: idFact, assigneeId: idFact }
const takenOver = { ...assignee, assigneeAs: wordFact }

/** The facts of each of its events. */
export const taskEvents = {
  /** With a state where its appraisal moves with it or stays in one. */
  taskOpened: z.union([tells(opened), changes({ state }, { ...opened, state })]),
  /** Neither whoever should answer nor anybody impartial who could stand in. */
  nobodyToAsk: tells({ taskId: idFact, kind: wordFact }),
  reminded: tells(askedFacts),
  reminderSkipped: tells(askedFacts),
  outOfServiceEscalated: tells(askedFacts),
  timeGivenBack: changes({ dueAt: instantFact }, askedFacts),
  escalated: tells(askedFacts),
  /** By its ladder, or with all others because HR closed them early. */
  taskExpired: z.union([
    tells(askedFacts),
    tells({ taskId: idFact, kind: wordFact, because: z.literal('closedEarly') }),
  ]),
  taskWithdrawn: tells({ taskId: idFact, kind: wordFact, because: z.literal('everybodyWithdrawn') }),
  /** By HR, or by a decider who is not impartial, of whom it tells as what they were asked. */
  taskReassigned: z.union([
    changes(assignee, { ...takenOver, reason: z.enum(REASSIGNMENT_REASONS) }),
    changes(takenOver, { ...takenOver, reason: z.literal('conflictOfInterest') }),
  ]),
  freshLinkAsked: tells({ taskId: idFact, kind: wordFact, assigneeId: idFact }),
} satisfies SchemasFor<typeof taskEventsFor>

declare module '../history/events.ts' {
  interface Events extends FactsIn<typeof taskEvents> {}
}
