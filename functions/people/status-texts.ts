import { catalogue } from '../platform/i18n/catalogue.ts'
import { plural } from '../platform/i18n/plural.ts'

/** What mails say to whom the directory no longer has as serving, or has so again. */
export const statusTextsFor = catalogue({
  id: {
    closed: {
      title: 'Menurut direktori, Anda tidak lagi bertugas di instansi ini',
      status: (status: string) => `Status Anda di direktori kini: ${status}.`,
      since: (moment: string) => `Perubahan ini berlaku sejak ${moment}.`,
      why: (days: string) =>
        `Selama status itu tercatat, tautan tugas Anda di Bina tertutup dan Anda tidak diingatkan. Bila keliru, segera hubungi pengelola kepegawaian atau auditor instansi Anda: tautan terbuka lagi begitu direktori diperbaiki, dan hari-hari itu dikembalikan pada tugas tentang diri Anda sendiri, paling banyak ${days} hari untuk tiap tugas. Bila benar, Anda tidak perlu berbuat apa-apa.`,
    },
    open: {
      title: 'Menurut direktori, Anda kembali bertugas di instansi ini',
      why: (days: string) =>
        `Tautan tugas Anda di Bina terbuka lagi. Tugas yang masih menunggu Anda dikirimkan sekali lagi; pada tugas tentang diri Anda sendiri, hari-hari ketika tautan tertutup dikembalikan, paling banyak ${days} hari untuk tiap tugas. Bila ada tugas yang berakhir selama itu, sampaikan kepada pengelola kepegawaian atau auditor.`,
    },
  },
  en: {
    closed: {
      title: 'The directory says that you no longer serve in this agency',
      status: (status) => `Your status in the directory is now: ${status}.`,
      since: (moment) => `It has been so since ${moment}.`,
      why: (days) =>
        `While it is, your links to tasks in Bina are closed and you are not reminded. If that is wrong, tell human resources or an auditor of your agency at once: the links open again once the directory is corrected, and those days are given back on tasks about yourself, ${plural(days, { one: '# day', other: '# days' })} for each at the most. If it is right, you need do nothing.`,
    },
    open: {
      title: 'The directory says that you serve in this agency again',
      why: (days) =>
        `Your links to tasks in Bina open again. What still waits for you is sent once more; on tasks about yourself the days on which the links were closed are given back, ${plural(days, { one: '# day', other: '# days' })} for each at the most. If a task ended in that time, tell human resources or an auditor.`,
    },
  },
})
