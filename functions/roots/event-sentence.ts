import { auditEventsFor } from '../audit/events.ts'
import { calibrationEventsFor } from '../calibration/events.ts'
import { followUpEventsFor } from '../follow-up/events.ts'
import { peopleEventsFor } from '../people/events.ts'
import { periodEventsFor } from '../periods/events.ts'
import { accessEventsFor } from '../platform/access/events.ts'
import { exportEventsFor } from '../platform/exports/events.ts'
import type { EventName } from '../platform/history/events.ts'
import { taskEventsFor } from '../platform/human-tasks/events.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { mailEventsFor } from '../platform/mail/events.ts'
import { resultEventsFor } from '../results/events.ts'
import { reviewEventsFor } from '../review/events.ts'
import { selfAssessmentEventsFor } from '../self-assessment/events.ts'

const sentencesIn = (language: Language): Readonly<Record<EventName, string>> => ({
  ...taskEventsFor(language),
  ...mailEventsFor(language),
  ...accessEventsFor(language),
  ...exportEventsFor(language),
  ...selfAssessmentEventsFor(language),
  ...reviewEventsFor(language),
  ...calibrationEventsFor(language),
  ...resultEventsFor(language),
  ...followUpEventsFor(language),
  ...periodEventsFor(language),
  ...auditEventsFor(language),
  ...peopleEventsFor(language),
})

/** Every event with its sentence. */
export const eventSentences = (language: Language): Readonly<Record<string, string>> => sentencesIn(language)

/** What an event means in plain words; one that this version does not know keeps its own name. */
export const eventSentence = (event: string, language: Language): string => {
  const sentences = eventSentences(language)
  return Object.hasOwn(sentences, event) ? (sentences[event] ?? event) : event
}
