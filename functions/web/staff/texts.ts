import { catalogue } from '../../platform/i18n/catalogue.ts'

export const staffTextsFor = catalogue({
  id: {
    welcome: 'Tugas untuk Anda',
    lead: (name: string) => `Halaman ini untuk ${name}.`,
    explain:
      'Anda tidak perlu kata sandi. Setelah Anda menekan Lanjutkan, tautan ini hanya berlaku di peramban ini.',
    go: 'Lanjutkan',
    elsewhere: 'Tautan ini sudah dibuka di peramban lain',
    elsewhereWhy:
      'Demi keamanan, satu tautan hanya berlaku di satu peramban. Kami dapat mengirim tautan baru ke alamat surel Anda yang terdaftar.',
    fresh: 'Kirim tautan baru',
    freshSent: 'Tautan baru sedang dikirim',
    freshSentWhy:
      'Periksa kotak masuk surel kedinasan Anda dalam beberapa menit. Tautan lama tetap tidak dapat dipakai di peramban ini.',
    unknown: 'Tautan ini tidak dikenal',
    unknownWhy:
      'Mungkin alamatnya terpotong saat disalin. Buka tautan langsung dari surel, atau hubungi pengelola kepegawaian.',
    expired: 'Masa berlaku tautan ini sudah habis',
    expiredWhy: 'Bila masih ada tugas untuk Anda, pengingat berikutnya membawa tautan baru.',
    list: 'Tugas Anda',
    listLead: 'Diurutkan menurut batas waktu.',
    due: 'Batas waktu',
    task: 'Tugas',
    state: 'Status',
    about: 'Pegawai',
    back: 'Semua tugas Anda',
    received: 'Lihat jawaban yang diterima',
    over: {
      answered: {
        title: 'Tugas ini sudah dijawab',
        why: 'Jawaban sudah kami terima; tidak ada lagi yang perlu Anda lakukan.',
      },
      expired: {
        title: 'Batas waktu tugas ini sudah lewat',
        why: 'Prosesnya sudah dilanjutkan tanpa jawaban. Bila ada yang keliru, hubungi pengelola kepegawaian.',
      },
      withdrawn: {
        title: 'Tugas ini ditarik',
        why: 'Penilaian yang bersangkutan dihentikan; tidak ada yang perlu Anda lakukan.',
      },
      reassigned: {
        title: 'Tugas ini sudah dialihkan ke orang lain',
        why: 'Penanggung jawabnya berganti, sehingga tautan Anda tidak berlaku lagi.',
      },
    },
    conflict: 'Jawaban lain lebih dulu diterima',
    conflictWhy:
      'Tugas ini selesai di tab atau oleh orang lain sebelum formulir ini dikirim. Tidak ada yang berubah oleh kiriman terakhir ini.',
    done: 'Sudah selesai',
  },
  en: {
    welcome: 'A task for you',
    lead: (name: string) => `This page is for ${name}.`,
    explain: 'You need no password. Once you press Continue, this link works in this browser only.',
    go: 'Continue',
    elsewhere: 'This link was opened in another browser',
    elsewhereWhy:
      'For your safety a link works in one browser only. We can send a fresh link to your registered e-mail address.',
    fresh: 'Send a fresh link',
    freshSent: 'A fresh link is on its way',
    freshSentWhy: 'Look into your work mail in a few minutes. The old link stays closed in this browser.',
    unknown: 'We do not know this link',
    unknownWhy: 'It may have been cut off when copied. Open it straight from the mail, or ask HR.',
    expired: 'This link has expired',
    expiredWhy: 'If a task still waits for you, the next reminder brings a fresh link.',
    list: 'Your tasks',
    listLead: 'In order of their due dates.',
    due: 'Due',
    task: 'Task',
    state: 'Status',
    about: 'Employee',
    back: 'All your tasks',
    received: 'See the answer that was received',
    over: {
      answered: {
        title: 'This task has been answered',
        why: 'We have received the answer; there is nothing more for you to do.',
      },
      expired: {
        title: 'The time for this task has passed',
        why: 'The process went on without an answer. If something is wrong, please ask HR.',
      },
      withdrawn: {
        title: 'This task was withdrawn',
        why: 'The appraisal it belonged to has ended; there is nothing for you to do.',
      },
      reassigned: {
        title: 'This task was given to someone else',
        why: 'Someone else is now responsible for it, so your link no longer works.',
      },
    },
    conflict: 'Another answer was faster',
    conflictWhy:
      'The task was completed in another tab or by someone else before this form was sent. This last form changed nothing.',
    done: 'Done',
  },
})
