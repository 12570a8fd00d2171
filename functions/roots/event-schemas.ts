import type * as z from 'zod'
import { auditEvents } from '../audit/events.ts'
import { calibrationEvents } from '../calibration/events.ts'
import type { HistoryEntry } from '../domain/history-entry.ts'
import { followUpEvents } from '../follow-up/events.ts'
import { peopleEvents } from '../people/events.ts'
import { periodEvents } from '../periods/events.ts'
import { accessEvents } from '../platform/access/events.ts'
import { exportEvents } from '../platform/exports/events.ts'
import type { EventSchema } from '../platform/history/event-schema.ts'
import type { EventName } from '../platform/history/events.ts'
import { taskEvents } from '../platform/human-tasks/events.ts'
import { mailEvents } from '../platform/mail/events.ts'
import { resultEvents } from '../results/events.ts'
import { reviewEvents } from '../review/events.ts'
import { selfAssessmentEvents } from '../self-assessment/events.ts'

const SCHEMAS: Readonly<Record<EventName, EventSchema>> = {
  ...taskEvents,
  ...mailEvents,
  ...accessEvents,
  ...exportEvents,
  ...selfAssessmentEvents,
  ...reviewEvents,
  ...calibrationEvents,
  ...resultEvents,
  ...followUpEvents,
  ...periodEvents,
  ...auditEvents,
  ...peopleEvents,
}

/** The schema of every event's facts, by its name. */
export const eventSchemas: ReadonlyMap<string, EventSchema> = new Map(Object.entries(SCHEMAS))

type Facts = Pick<HistoryEntry, 'action' | 'before' | 'after'>

/**
 * What of an entry's facts is not as Bina writes them of its event; `undefined` when nothing is. Of what another release may
 * have written in a way of its own nothing can be said: of entries of 0.1.0, which have a `deed`, and of events that this
 * release does not know.
 */
export const faultOfFacts = ({ action = '', before, after }: Facts): z.ZodError | undefined =>
  eventSchemas
    .get(action)
    ?.safeParse({ ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) })
    .error
