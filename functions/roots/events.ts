import type * as z from 'zod'
import { auditEvents, auditEventsFor } from '../audit/events.ts'
import { calibrationEvents, calibrationEventsFor } from '../calibration/events.ts'
import type { HistoryEntry } from '../domain/history-entry.ts'
import { followUpEvents, followUpEventsFor } from '../follow-up/events.ts'
import { peopleEvents, peopleEventsFor } from '../people/events.ts'
import { periodEvents, periodEventsFor } from '../periods/events.ts'
import { accessEvents, accessEventsFor } from '../platform/access/events.ts'
import { exportEvents, exportEventsFor } from '../platform/exports/events.ts'
import type { EventSchema } from '../platform/history/event-schema.ts'
import type { EventName } from '../platform/history/events.ts'
import { taskEvents, taskEventsFor } from '../platform/human-tasks/events.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { mailEvents, mailEventsFor } from '../platform/mail/events.ts'
import { resultEvents, resultEventsFor } from '../results/events.ts'
import { reviewEvents, reviewEventsFor } from '../review/events.ts'
import { selfAssessmentEvents, selfAssessmentEventsFor } from '../self-assessment/events.ts'

/** The events of each capability and of the folders of the platform: their sentences, and the schemas of their facts. */
const OWNERS = [
  { sentences: taskEventsFor, schemas: taskEvents },
  { sentences: mailEventsFor, schemas: mailEvents },
  { sentences: accessEventsFor, schemas: accessEvents },
  { sentences: exportEventsFor, schemas: exportEvents },
  { sentences: selfAssessmentEventsFor, schemas: selfAssessmentEvents },
  { sentences: reviewEventsFor, schemas: reviewEvents },
  { sentences: calibrationEventsFor, schemas: calibrationEvents },
  { sentences: resultEventsFor, schemas: resultEvents },
  { sentences: followUpEventsFor, schemas: followUpEvents },
  { sentences: periodEventsFor, schemas: periodEvents },
  { sentences: auditEventsFor, schemas: auditEvents },
  { sentences: peopleEventsFor, schemas: peopleEvents },
] as const

type NamesIn<Owner> = Owner extends { readonly schemas: infer Schemas } ? keyof Schemas : never
type Gathered = NamesIn<(typeof OWNERS)[number]>

/** What of it does not compile is an event that is declared and that `OWNERS` lacks. */
const all: EventName extends Gathered ? typeof OWNERS : { lacking: Exclude<EventName, Gathered> } = OWNERS

/** The schema of every event's facts, by its name. */
export const eventSchemas: ReadonlyMap<string, EventSchema> = new Map(
  all.flatMap(({ schemas }) => Object.entries<EventSchema>(schemas)),
)

/** Every event with its sentence. */
export const eventSentences = (language: Language): Readonly<Record<string, string>> =>
  Object.assign({}, ...all.map(({ sentences }) => sentences(language)))

/** What an event means in plain words; one that this version does not know keeps its own name. */
export const eventSentence = (event: string, language: Language): string => {
  const sentences = eventSentences(language)
  return Object.hasOwn(sentences, event) ? (sentences[event] ?? event) : event
}

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
