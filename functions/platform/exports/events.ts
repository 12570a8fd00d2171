import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const exportEventsFor = catalogue('platform/exports/events')

declare module '../history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof exportEventsFor>, true> {}
}
