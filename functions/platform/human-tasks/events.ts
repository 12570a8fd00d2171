import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const taskEventsFor = catalogue({
  id: {
    taskOpened: 'Tugas diberikan',
    reminded: 'Pengingat dikirim',
    reminderSkipped: 'Pengingat tidak dikirim karena menurut direktori yang ditugasi tidak lagi bertugas',
    outOfServiceEscalated:
      'Tugas tetap terbuka, dan atasan serta HR diberi tahu, karena menurut direktori yang ditugasi tidak lagi bertugas',
    timeGivenBack: 'Batas waktu diundur sebanyak hari ketika direktori menutup tugas ini bagi yang ditugasi',
    escalated: 'Keterlambatan diteruskan ke atasan',
    taskExpired: 'Tugas berakhir tanpa jawaban',
    taskWithdrawn: 'Tugas dihentikan karena tidak ada lagi yang dinilai',
    taskReassigned: 'Tugas dialihkan ke orang lain',
    freshLinkAsked: 'Tautan baru diminta; tautan yang lama tidak berlaku lagi',
  },
  en: {
    taskOpened: 'A task was given',
    reminded: 'A reminder was sent',
    reminderSkipped: 'No reminder was sent, because the directory said that the assignee no longer serves',
    outOfServiceEscalated:
      'The task was kept open and the superior and HR were told, because the directory said that the assignee no longer serves',
    timeGivenBack:
      'The due date was moved by the days on which the directory kept the assignee from the task',
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
