import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const selfAssessmentEventsFor = catalogue('self-assessment/events')

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof selfAssessmentEventsFor>, true> {}
}
