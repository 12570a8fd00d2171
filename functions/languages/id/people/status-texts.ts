export const texts = {
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
}
