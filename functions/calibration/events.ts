import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const calibrationEventsFor = catalogue({
  id: {
    achievementSet: 'Capaian kinerja unit ditetapkan',
    ratingChanged: 'Rating diubah dalam kalibrasi',
    signedOff: 'Kalibrasi unit kerja disahkan',
  },
  en: {
    achievementSet: 'The unit’s achievement was set',
    ratingChanged: 'A rating was changed in calibration',
    signedOff: 'The unit’s calibration was signed off',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof calibrationEventsFor>, true> {}
}
