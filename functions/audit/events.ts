import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const auditEventsFor = catalogue({
  id: {
    periodSealed: 'Periode penilaian disegel',
    contradictionsFound: 'Sebelum disegel ditemukan catatan yang bertentangan dengan riwayat',
    recordsCompared: 'Semua catatan dibandingkan dengan riwayat',
    executionArchived: 'Riwayat alur kerja diarsipkan',
    auditorRead: 'Halaman dibaca oleh auditor',
  },
  en: {
    periodSealed: 'The appraisal period was sealed',
    contradictionsFound: 'Before the sealing, records were found that contradict History',
    recordsCompared: 'All records were compared with History',
    executionArchived: 'The history of a workflow was archived',
    auditorRead: 'An auditor read a page',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof auditEventsFor>, true> {}
}
