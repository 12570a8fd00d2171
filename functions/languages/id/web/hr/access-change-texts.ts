import { texts as accessWords } from '../../records/access-words.ts'

export const texts = {
  ...accessWords,
  title: 'Perubahan akses',
  lead: 'Peran kepegawaian, auditor, dan pimpinan, serta alamat email dan status pemegangnya, baru berubah setelah orang kedua menyetujuinya. Demikian pula alamat email siapa pun yang menilai orang lain, karena tautan tugasnya dikirim ke sana.',
  waitingList: 'Menunggu orang kedua',
  none: 'Tidak ada perubahan yang menunggu',
  noneText:
    'Perubahan muncul di sini setelah impor yang memberi atau mencabut peran, atau mengubah alamat pemegang peran atau penilai.',
  forDeciders:
    'Yang memutuskan perubahan akses adalah pengelola kepegawaian yang aktif dan pimpinan tertinggi, yaitu pemegang peran pimpinan yang tidak memiliki atasan.',
  notForYou: 'Halaman ini tidak untuk Anda',
  decided: 'Sudah diputus',
  detail: 'Data',
  asked: 'Diminta',
  operator: 'Operator sistem',
  until: 'Kedaluwarsa bila belum diputus sampai',
  lapsed: 'Kedaluwarsa pada',
  comparison: {
    waiting: { what: 'Yang akan berubah', before: 'Sekarang', after: 'Setelah disetujui' },
    done: { what: 'Yang berubah', before: 'Sebelum', after: 'Sesudah' },
    notDone: { what: 'Yang diminta', before: 'Sebelum', after: 'Diminta' },
  },
  pageTitle: (name: string) => `Perubahan akses ${name}`,
  decidedBy: 'Diputus oleh',
  decidedAt: 'Diputus pada',
  reason: 'Alasan penolakan',
  withdrawnBy: 'Ditarik kembali oleh',
  withdrawnAt: 'Ditarik kembali pada',
  withdrawnReason: 'Alasan penarikan',
  without: 'Tanpa orang kedua',
  withoutText:
    'Perubahan ini berlaku tanpa orang kedua karena tidak ada orang lain yang dapat menyetujuinya.',
  firstImportText:
    'Peran ini diberikan saat direktori diisi untuk pertama kali; waktu itu belum ada yang dapat menyetujuinya.',
  effects:
    'Setelah disetujui, perubahan berlaku saat itu juga: sesi dan tautan lama pegawai ini berakhir, dan ia diberi tahu lewat email. Auditor melihat siapa yang meminta dan siapa yang menyetujui.',
  effectsOfAddress:
    'Setelah disetujui, perubahan berlaku saat itu juga: sesi dan tautan lama pegawai ini berakhir, dan ia diberi tahu di alamat lama dan alamat barunya. Auditor melihat siapa yang meminta dan siapa yang menyetujui.',
  linksGoTo: 'Tautan masuknya dikirim ke',
  newPerson: 'Pegawai ini baru ditambahkan',
  newPersonWhy: (at: string, by: string) =>
    `Ditambahkan ${at} atas permintaan ${by}. Pastikan langsung kepada orangnya bahwa ia ada, dan bahwa NIP serta alamat emailnya benar.`,
  renamed: (name: string) => `Nama atau jabatan ${name} baru saja diganti`,
  renamedTag: 'Nama atau jabatan diganti',
  renamedOn: (at: string, by: string) => `Terakhir diganti ${at} atas permintaan ${by}.`,
  renamedBySame: 'Yang meminta penggantian itu juga meminta perubahan akses ini.',
  renamedByOther: 'Yang meminta penggantian itu bukan yang meminta perubahan akses ini.',
  formerly: (name: string, post: string) => `Sebelumnya: ${name}, ${post}.`,
  renamedCheck: 'Pastikan langsung, lewat NIP-nya, bahwa inilah orang yang dimaksud.',
  movedAddress: 'Alamat email pegawai ini baru saja diganti',
  movedAddressWhy: (at: string, by: string) =>
    `Terakhir diganti ${at}; yang pertama memintanya: ${by}. Pastikan langsung kepada pegawainya bahwa alamat baru itu miliknya. Alamat sebelumnya:`,
  certain: 'Saya sudah memeriksa bahwa perubahan ini benar dan alamat emailnya milik pegawai ini',
  confirm: 'Setujui perubahan',
  alone: 'Laksanakan tanpa orang kedua',
  refuse: 'Tolak perubahan',
  refuseTitle: 'Menolak',
  withdraw: 'Tarik kembali permintaan',
  refuseReason: 'Alasan',
  refuseHint: 'Dibaca oleh yang meminta.',
  standing: {
    refuse: 'Anda tidak dapat menyetujui perubahan ini',
    refuseText:
      'Yang meminta perubahan, dan yang aksesnya bertambah atau pindah, tidak dapat menyetujuinya. Pengelola kepegawaian lain atau pimpinan tertinggi harus melakukannya.',
    soon: 'Tidak ada orang kedua',
    soonText: (from: string) =>
      `Tidak ada orang lain yang dapat menyetujui perubahan ini. Anda dapat melaksanakannya sendiri mulai ${from}; pegawai yang bersangkutan dan auditor sudah diberi tahu.`,
    alone: 'Tidak ada orang kedua',
    aloneText:
      'Masa tunggu sudah lewat. Riwayat akan mencatat bahwa perubahan ini berlaku tanpa orang kedua, dan auditor melihatnya.',
  },
  stale: 'Data pegawai sudah berubah',
  staleText:
    'Sejak perubahan ini diminta, data pegawai sudah berbeda. Perubahan ini tidak dapat disetujui lagi; impor lagi berkasnya.',
  void: 'Permintaan ini gugur',
  refusals: {
    void: 'Yang memintanya bukan pengelola kepegawaian lagi. Perubahan ini tidak dapat disetujui; bila memang perlu, pengelola kepegawaian lain harus mengimpornya.',
    'seen-otherwise':
      'Data pada halaman ini sudah berubah sejak Anda membukanya; tidak ada yang diubah. Periksa lagi siapa orangnya sebelum menyetujui.',
    'decided-already': 'Perubahan ini sudah diputus atau sudah kedaluwarsa.',
    'not-theirs': 'Perubahan ini harus disetujui oleh orang lain.',
    'person-changed': 'Data pegawai sudah berubah sejak perubahan ini diminta; tidak ada yang diubah.',
    'address-taken': 'Alamat email itu sekarang milik pegawai lain; tidak ada yang diubah.',
  },
  errors: {
    certain: 'Centang bahwa Anda sudah memeriksanya',
    reason: (longest: string) => `Tulis alasannya, paling banyak ${longest} huruf`,
  },
  doneTitle: 'Perubahan sudah berlaku',
  refusedTitle: 'Perubahan ditolak',
  withdrawnTitle: 'Permintaan ditarik kembali',
  waitingCount: (count: string) => `${count} perubahan akses menunggu orang kedua`,
  see: 'Lihat perubahan akses',
}
