import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const reviewEventsFor = catalogue({
  id: {
    reviewed: 'Atasan menilai pegawai',
    returnedForRevision: 'Penilaian mandiri dikembalikan untuk diperbaiki',
    handedOverUnrated: 'Diserahkan ke kalibrasi tanpa penilaian atasan',
  },
  en: {
    reviewed: 'The supervisor rated the employee',
    returnedForRevision: 'The self-assessment was returned for revision',
    handedOverUnrated: 'Handed over to calibration without a review',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof reviewEventsFor>, true> {}
}
