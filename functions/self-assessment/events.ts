import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const selfAssessmentEventsFor = catalogue({
  id: {
    selfAssessmentSubmitted: 'Penilaian mandiri dikirim',
    proceededWithoutSelfAssessment: 'Penilaian dilanjutkan tanpa penilaian mandiri',
  },
  en: {
    selfAssessmentSubmitted: 'The self-assessment was submitted',
    proceededWithoutSelfAssessment: 'The appraisal went on without a self-assessment',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof selfAssessmentEventsFor>, true> {}
}
