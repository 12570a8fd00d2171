import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const accessEventsFor = catalogue({
  id: {
    signedIn: 'Masuk ke Bina',
  },
  en: {
    signedIn: 'Signed in to Bina',
  },
})

declare module '../history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof accessEventsFor>, true> {}
}
