import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const resultEventsFor = catalogue('results/events')

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof resultEventsFor>, true> {}
}
