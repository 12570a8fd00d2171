import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const periodEventsFor = catalogue({
  id: {
    enrolled: 'Pegawai terdaftar sebagai peserta penilaian',
    withdrawn: 'Penilaian dikeluarkan dari periode',
    calibrationStarted: 'Kalibrasi unit kerja dimulai',
    periodOpened: 'Periode penilaian dibuka',
    rosterFrozen: 'Daftar pegawai dan atasannya dibekukan',
    periodExtended: 'Batas waktu periode diubah',
    closeEarlyAsked: 'Penutupan dini penilaian diminta',
    closedEarly: 'Penilaian ditutup lebih awal',
    periodClosed: 'Periode penilaian ditutup',
    holidayAdded: 'Hari libur ditambahkan',
    holidayRemoved: 'Hari libur dihapus',
  },
  en: {
    enrolled: 'The employee was enrolled for appraisal',
    withdrawn: 'The appraisal was withdrawn from the period',
    calibrationStarted: 'The unit’s calibration started',
    periodOpened: 'The appraisal period was opened',
    rosterFrozen: 'The roster of employees and supervisors was frozen',
    periodExtended: 'The period’s due dates were changed',
    closeEarlyAsked: 'Closing the appraisals early was asked for',
    closedEarly: 'The appraisals were closed early',
    periodClosed: 'The appraisal period was closed',
    holidayAdded: 'A holiday was added',
    holidayRemoved: 'A holiday was removed',
  },
})

declare module '../platform/history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof periodEventsFor>, true> {}
}
