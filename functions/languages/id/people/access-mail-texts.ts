export const texts = {
  roles: {
    granted: (roles: string) => `peran ${roles} diberikan`,
    taken: (roles: string) => `peran ${roles} dicabut`,
  },
  email: 'alamat email diganti',
  status: 'status kepegawaian diubah',
  supervisorId: 'atasan diganti',
  requested: (what: string) => `Yang diminta: ${what}.`,
  changed: (what: string) => `Yang berubah: ${what}.`,
  until: (moment: string) => `Kedaluwarsa bila belum diputus sampai ${moment}.`,
  addressMoved: {
    title: (_about: string) => 'Alamat email Anda di Bina diganti',
    why: 'Surat berikutnya dikirim ke alamat lain, dan tautan yang pernah dikirim ke sini tidak berlaku lagi. Bila Anda tidak memintanya, segera beri tahu pengelola kepegawaian dan auditor instansi Anda.',
  },
  importCancelled: {
    title: (by: string) => `${by} membatalkan impor Anda`,
    why: 'Tidak ada yang disimpan dari berkas itu. Siapa yang membatalkannya tercatat dalam riwayat. Bila ini keliru, unggah lagi berkasnya.',
  },
  accessChangeAsked: {
    title: () => 'Perubahan akses Anda di Bina diminta',
    why: 'Perubahan ini belum berlaku; orang kedua harus menyetujuinya lebih dahulu. Jika menurut Anda keliru, segera hubungi pengelola kepegawaian atau pimpinan instansi Anda.',
  },
  accessChangeWaits: {
    title: (name: string) => `Setujui atau tolak perubahan akses ${name}`,
    why: 'Masuk ke Bina, buka Perubahan akses, lalu setujui atau tolak.',
  },
  accessChangeAlone: {
    title: (name: string) => `Perubahan akses ${name} diminta tanpa orang kedua`,
    why: 'Seorang pengelola kepegawaian memintanya, dan tidak ada orang lain yang dapat menyetujuinya. Perubahan itu dapat berlaku setelah masa tunggu tiga hari.',
  },
  accessChanged: {
    title: () => 'Akses Anda di Bina telah berubah',
    why: 'Sesi dan tautan yang lama tidak berlaku lagi. Jika menurut Anda keliru, segera hubungi pengelola kepegawaian, pimpinan, atau auditor instansi Anda.',
  },
  accessChangeRefused: {
    title: () => 'Perubahan akses Anda di Bina ditolak',
    why: 'Tidak ada yang berubah pada akses Anda.',
  },
  accessChangeWithdrawn: {
    title: () => 'Permintaan perubahan akses Anda ditarik kembali',
    why: 'Tidak ada yang berubah pada akses Anda.',
  },
  accessRequestDone: {
    title: (name: string) => `Perubahan akses ${name} disetujui dan sudah berlaku`,
    why: 'Anda yang memintanya.',
  },
  accessRequestRefused: {
    title: (name: string) => `Perubahan akses ${name} ditolak`,
    why: 'Anda yang memintanya. Tidak ada yang berubah; alasannya dapat dibaca di halaman Perubahan akses.',
  },
  accessRequestReplaced: {
    title: (name: string) => `Permintaan Anda tentang akses ${name} diganti`,
    why: 'Anda yang memintanya. Permintaan itu tidak berlaku lagi karena ada perubahan akses yang lebih baru untuk orang yang sama; lihat halaman Perubahan akses.',
  },
  signIn: 'Masuk ke Bina',
  list: 'Buka Perubahan akses',
  decide: (count: string) => `${count} perubahan akses menunggu keputusan Anda`,
  news: (count: string) => `${count} kabar dari Bina untuk Anda`,
}
