import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const accessEventsFor = catalogue('platform/access/events')

declare module '../history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof accessEventsFor>, true> {}
}
