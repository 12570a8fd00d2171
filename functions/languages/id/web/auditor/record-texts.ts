export const texts = {
  title: 'Catatan dan riwayat',
  agrees: 'Catatan sesuai dengan riwayat',
  agreesWhy:
    'Setiap isian catatan dibandingkan dengan yang terakhir diceritakan riwayat saat halaman ini dibuka.',
  contradicts: (count: string) => `${count} hal dalam catatan bertentangan dengan riwayat`,
  meaning:
    'Catatan telah diubah tanpa melalui Bina. Yang menjadi bukti adalah riwayat; jangan memakai catatan ini sebelum diselidiki.',
  brokenTitle: 'Riwayat ini tidak utuh',
  brokenMeaning:
    'Riwayatnya sendiri telah diubah atau dipotong tanpa melalui Bina. Jangan memakai catatan maupun riwayat ini sebelum diselidiki.',
  both: (what: string, record: string, history: string) =>
    `${what}: catatan menyebut “${record}”, riwayat menyebut “${history}”.`,
  onlyRecord: (what: string, record: string) =>
    `${what}: catatan menyebut “${record}”, riwayat tidak menyebutnya.`,
  onlyHistory: (what: string, history: string) =>
    `${what}: catatan tidak menyebutnya, riwayat menyebut “${history}”.`,
  byDigest: (what: string) =>
    `${what}: isinya bukan yang tercatat dalam riwayat, yang hanya menyimpan sidiknya.`,
  differs: (what: string) => `${what}: bertentangan dengan riwayat.`,
  deleted: (what: string) => `${what}: ada dalam riwayat, tetapi catatannya tidak ada lagi.`,
  broken: () => 'Rantai riwayatnya sendiri tidak utuh: apa yang diceritakannya bukan bukti.',
  invented: (what: string) => `${what}: catatannya ada, tetapi riwayat tidak mengenalnya.`,
  lost: 'Catatan ini tidak dapat ditampilkan',
  lostWhy: 'Riwayat mengenalnya, tetapi catatannya hilang atau tidak dapat dibaca lagi.',
  chains: {
    account: 'Akun',
    appraisal: 'Penilaian',
    calibration: 'Kalibrasi',
    holidays: 'Hari libur tahun',
    import: 'Impor data',
    export: 'Berkas unduhan',
    period: 'Periode',
    person: 'Pegawai',
    unit: 'Unit kerja',
  },
  records: {
    PERSON: 'Data pegawai',
    'PERSON PLAN': 'Rencana SKP pegawai',
    TALENT: 'Catatan talenta',
    ACCESS: 'Perubahan akses',
    UNITS: 'Unit kerja',
    PERIOD: 'Periode penilaian',
    APPRAISAL: 'Penilaian',
    CALIBRATION: 'Kalibrasi',
    COACHING: 'Bimbingan',
    REWARD: 'Penghargaan',
    TASK: 'Tugas',
    IMPORT: 'Impor data',
    EXPORT: 'Berkas unduhan',
    HOLIDAYS: 'Daftar hari libur',
    CHAIN: 'Ujung rantai riwayat',
  },
}
