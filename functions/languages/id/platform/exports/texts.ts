export const texts = {
  ask: 'Buat berkas',
  askAgain: 'Buat berkas baru',
  list: 'Berkas Anda',
  listLead: (days: string) =>
    `Berkas yang pernah Anda minta, yang terbaru di atas. Setiap berkas disimpan selama ${days} hari.`,
  none: 'Belum ada berkas',
  noneText: 'Mintalah berkas dari halaman sebuah periode.',
  what: 'Berkas',
  asked: 'Diminta',
  askedAt: (moment: string) => `Diminta ${moment}`,
  state: 'Status',
  states: { queued: 'Sedang dibuat', ready: 'Siap diunduh', expired: 'Sudah dihapus', failed: 'Gagal' },
  queued: 'Berkas sedang dibuat',
  queuedText:
    'Halaman ini diperbarui secara otomatis. Anda boleh menutupnya; kami mengirim email bila berkasnya sudah siap.',
  ready: 'Berkas siap diunduh',
  readyText: (moment: string) => `Dapat diunduh sampai ${moment}.`,
  expired: 'Berkas sudah dihapus',
  expiredText: (days: string) =>
    `Berkas disimpan selama ${days} hari. Mintalah berkas baru bila masih diperlukan.`,
  failed: 'Berkas tidak dapat dibuat',
  failures: {
    notOfficer: 'Ketika berkas akan dibuat, Anda tidak lagi memegang peran yang diperlukan.',
    tooLong: 'Pembuatannya melewati batas waktu. Hubungi pengelola sistem.',
    error: 'Sudah dicoba beberapa kali. Coba minta lagi; bila tetap gagal, hubungi pengelola sistem.',
  },
  otherWaits: 'Berkas ini dibuat lebih dahulu',
  otherWaitsText: 'Satu berkas dibuat pada satu waktu. Setelah berkas ini selesai, minta berkas berikutnya.',
  download: 'Unduh',
  name: 'Nama berkas',
  size: 'Ukuran',
  bytes: (count: string) => `${count} byte`,
  madeAt: 'Dibuat',
  digest: 'SHA-256',
  mail: {
    ready: {
      title: 'Berkas yang Anda minta sudah siap',
      why: (until: string) => `Dapat diunduh sampai ${until}, setelah Anda masuk ke Bina.`,
      see: 'Buka halaman berkas',
    },
    failed: {
      title: 'Berkas yang Anda minta tidak dapat dibuat',
      why: (_until: string) => 'Alasannya ada di halaman berkas, setelah Anda masuk ke Bina.',
      see: 'Buka halaman berkas',
    },
  },
}
