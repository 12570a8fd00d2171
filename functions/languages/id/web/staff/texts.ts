import { fullStop } from '../../../full-stop.ts'

export const texts = {
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
  tiedSince: {
    title: 'Anda tidak boleh lagi memutus hal ini',
    why: 'Anda diminta menggantikan orang yang tidak menjawab. Sejak itu ada yang mengikat Anda dengan hal ini: Anda mengubah data orang yang bersangkutan, orang yang seharusnya memutus, atau unit kerjanya, atau salah satu dari Anda menilai yang lain. Beri tahu pengelola kepegawaian lain, yang dapat mengalihkan tugas tentang satu orang; setelah tenggat tugas ini lewat, periode berlanjut tanpa jawaban Anda.',
  },
  notHr: {
    title: 'Tugas ini untuk pengelola kepegawaian',
    why: 'Menurut direktori, Anda tidak lagi bertugas sebagai pengelola kepegawaian, jadi tugas ini tidak dapat Anda jawab. Pengelola kepegawaian dapat mengalihkannya kepada yang bertugas sekarang.',
  },
  conflict: 'Jawaban lain lebih dulu diterima',
  conflictWhy:
    'Tugas ini selesai di tab atau oleh orang lain sebelum formulir ini dikirim. Tidak ada yang berubah oleh kiriman terakhir ini.',
  done: 'Sudah selesai',
}
