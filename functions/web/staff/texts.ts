import { catalogue } from '../../platform/i18n/catalogue.ts'
import { fullStop } from '../../platform/i18n/full-stop.ts'

export const staffTextsFor = catalogue({
  id: {
    welcome: 'Tugas untuk Anda',
    lead: (name: string) => `Halaman ini untuk ${fullStop(name)}`,
    explain:
      'Anda tidak perlu kata sandi. Setelah Anda menekan Lanjutkan, tautan ini hanya berlaku di peramban ini.',
    go: 'Lanjutkan',
    fresh: 'Kirim tautan baru',
    toStart: 'Ke halaman awal',
    closed: {
      elsewhere: {
        title: 'Tautan ini sudah dibuka di peramban lain',
        text: 'Demi keamanan, satu tautan hanya berlaku di satu peramban. Kami dapat mengirim tautan baru ke alamat email Anda yang terdaftar; tautan ini lalu tidak berlaku lagi di mana pun.',
      },
      expired: {
        title: 'Masa berlaku tautan ini sudah habis',
        text: 'Bila masih ada tugas untuk Anda, kami dapat mengirim tautan baru ke alamat email Anda yang terdaftar.',
      },
      replaced: {
        title: 'Tautan ini sudah diganti dengan yang baru',
        text: 'Tautan penggantinya dikirim ke alamat email Anda yang terdaftar; buka dari kotak masuk Anda. Belum tiba? Kami dapat mengirimnya sekali lagi.',
      },
      readdressed: {
        title: 'Tautan ini dikirim ke alamat email yang lama',
        text: 'Alamatnya sudah diganti di direktori, sehingga tautan ini tidak berlaku lagi. Kami dapat mengirim tautan baru ke alamat yang sekarang terdaftar.',
      },
      accessChanged: {
        title: 'Akses Anda sudah berubah',
        text: 'Demi keamanan, tautan dari sebelum perubahan itu tidak berlaku lagi. Bila masih ada tugas untuk Anda, kami dapat mengirim tautan baru ke alamat email Anda yang terdaftar.',
      },
      accessChangedAndSent: {
        title: 'Akses Anda sudah berubah',
        text: 'Demi keamanan, tautan dari sebelum perubahan itu tidak berlaku lagi. Tautan baru sudah dikirim ke alamat email Anda yang terdaftar; buka dari kotak masuk Anda. Belum tiba? Kami dapat mengirimnya sekali lagi.',
      },
    },
    freshLink: {
      sent: {
        title: 'Tautan baru sedang dikirim',
        why: 'Email dikirim saat itu juga dan biasanya tiba dalam satu menit; periksa kotak masuk email dinas Anda. Tautan yang lama tidak berlaku lagi, di peramban mana pun.',
      },
      sentAlready: {
        title: 'Tautan baru sudah dikirim',
        why: 'Buka yang terbaru dari kotak masuk email dinas Anda; periksa juga folder spam. Melalui satu tautan, paling banyak tiga tautan baru dikirim dalam satu jam.',
      },
      sentJustNow: {
        title: 'Tautan baru baru saja dikirim',
        why: 'Tautan itu dikirim dengan sendirinya setelah akses Anda berubah, dan tiba dalam beberapa menit. Buka dari kotak masuk email dinas Anda; periksa juga folder spam.',
      },
      nothingOpen: {
        title: 'Tidak ada tugas yang menunggu Anda',
        why: 'Semua tugas pada tautan ini sudah selesai atau dialihkan, jadi tidak ada tautan baru yang dikirim.',
      },
      noAddress: {
        title: 'Tautan baru tidak dapat dikirim',
        why: 'Email ke alamat Anda yang terdaftar tidak sampai. Minta pengelola kepegawaian memperbaiki alamat Anda.',
      },
    },
    notServing: 'Tugas Anda sedang tidak dapat dibuka',
    notServingWhy:
      'Menurut direktori Anda tidak lagi bertugas di instansi ini. Bila itu keliru, segera hubungi pengelola kepegawaian atau auditor: tautan ini terbuka lagi begitu direktori diperbaiki, dan hari-hari ketika ia tertutup dikembalikan pada tugas tentang diri Anda sendiri, paling banyak tiga minggu.',
    unknown: 'Tautan ini tidak dikenal',
    unknownWhy:
      'Mungkin alamatnya terpotong saat disalin, atau tautannya sudah sangat lama. Buka tautan langsung dari email terbaru, atau hubungi pengelola kepegawaian.',
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
    notHr: {
      title: 'Tugas ini untuk pengelola kepegawaian',
      why: 'Menurut direktori, Anda tidak lagi bertugas sebagai pengelola kepegawaian, jadi tugas ini tidak dapat Anda jawab. Pengelola kepegawaian dapat mengalihkannya kepada yang bertugas sekarang.',
    },
    conflict: 'Jawaban lain lebih dulu diterima',
    conflictWhy:
      'Tugas ini selesai di tab atau oleh orang lain sebelum formulir ini dikirim. Tidak ada yang berubah oleh kiriman terakhir ini.',
    done: 'Sudah selesai',
  },
  en: {
    welcome: 'A task for you',
    lead: (name: string) => `This page is for ${fullStop(name)}`,
    explain: 'You need no password. Once you press Continue, this link works in this browser only.',
    go: 'Continue',
    fresh: 'Send a fresh link',
    toStart: 'To the start page',
    closed: {
      elsewhere: {
        title: 'This link was opened in another browser',
        text: 'For your safety a link works in one browser only. We can send a fresh link to your registered e-mail address; this one then stops working everywhere.',
      },
      expired: {
        title: 'This link has expired',
        text: 'If a task still waits for you, we can send a fresh link to your registered e-mail address.',
      },
      replaced: {
        title: 'This link was replaced by a fresh one',
        text: 'The new link was sent to your registered e-mail address; open it from your inbox. Not there yet? We can send it once more.',
      },
      readdressed: {
        title: 'This link was sent to your former e-mail address',
        text: 'The address has been replaced in the directory, so this link no longer works. We can send a fresh link to the address that is registered now.',
      },
      accessChanged: {
        title: 'Your access has changed',
        text: 'For your safety, links from before that change no longer work. If a task still waits for you, we can send a fresh link to your registered e-mail address.',
      },
      accessChangedAndSent: {
        title: 'Your access has changed',
        text: 'For your safety, links from before that change no longer work. A fresh link has been sent to your registered e-mail address; open it from your inbox. Has it not arrived? We can send it once more.',
      },
    },
    freshLink: {
      sent: {
        title: 'A fresh link is on its way',
        why: 'It is sent at once and usually arrives within a minute; look into your work mail. The old link no longer works, in any browser.',
      },
      sentAlready: {
        title: 'A fresh link has been sent already',
        why: 'Open the newest one from your work mail; look in the spam folder too. Through one link, at most three fresh ones are sent in an hour.',
      },
      sentJustNow: {
        title: 'A fresh link was sent just now',
        why: 'It is sent by itself after your access has changed, and arrives within a few minutes. Open it from your work mail; look in the spam folder too.',
      },
      nothingOpen: {
        title: 'No task waits for you',
        why: 'All tasks of this link are done or were given to someone else, so no fresh link was sent.',
      },
      noAddress: {
        title: 'A fresh link cannot be sent',
        why: 'Mail to your registered address does not arrive. Please ask HR to correct your address.',
      },
    },
    notServing: 'Your tasks cannot be opened at present',
    notServingWhy:
      'The directory says that you no longer serve in this agency. If that is wrong, tell HR or an auditor at once: this link opens again once the directory is corrected, and the days on which it was closed are given back on tasks about yourself, three weeks at the most.',
    unknown: 'We do not know this link',
    unknownWhy:
      'It may have been cut off when copied, or it is very old. Open the link straight from the newest mail, or ask HR.',
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
    notHr: {
      title: 'This task is for HR',
      why: 'The directory no longer has you as a member of HR, so you cannot answer this task. HR can give it to whoever serves there now.',
    },
    conflict: 'Another answer was faster',
    conflictWhy:
      'The task was completed in another tab or by someone else before this form was sent. This last form changed nothing.',
    done: 'Done',
  },
})
