import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const taskEventsFor = catalogue({
  id: {
    taskOpened: 'Tugas diberikan',
    reminded: 'Pengingat dikirim',
    escalated: 'Keterlambatan diteruskan ke atasan',
    taskExpired: 'Tugas berakhir tanpa jawaban',
    taskWithdrawn: 'Tugas dihentikan karena tidak ada lagi yang dinilai',
    taskReassigned: 'Tugas dialihkan ke orang lain',
    freshLinkAsked: 'Tautan baru diminta; tautan yang lama tidak berlaku lagi',
  },
  en: {
    taskOpened: 'A task was given',
    reminded: 'A reminder was sent',
    escalated: 'The delay was brought to the superior',
    taskExpired: 'The task ended without an answer',
    taskWithdrawn: 'The task was ended because nobody is left to appraise',
    taskReassigned: 'The task was given to someone else',
    freshLinkAsked: 'A fresh link was asked for; the old one no longer works',
  },
})

declare module '../history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof taskEventsFor>, true> {}
}
