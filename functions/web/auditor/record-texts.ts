import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

/** The words around what Records says against History. */
export const recordTextsFor = catalogue({
  id: {
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
      HOLIDAYS: 'Daftar hari libur',
      CHAIN: 'Ujung rantai riwayat',
    },
  },
  en: {
    title: 'Record and History',
    agrees: 'The record agrees with History',
    agreesWhy:
      'Every field of the record was compared with what History told of it last, as this page was opened.',
    contradicts: (count) =>
      plural(count, {
        one: 'The record contradicts History in # place',
        other: 'The record contradicts History in # places',
      }),
    meaning:
      'The record was changed without Bina. History is the evidence; do not use the record before this is looked into.',
    brokenTitle: 'This history is not whole',
    brokenMeaning:
      'The history itself was changed or cut without Bina. Use neither the record nor the history before this is looked into.',
    both: (what, record, history) => `${what}: the record says “${record}”, History says “${history}”.`,
    onlyRecord: (what, record) => `${what}: the record says “${record}”, History does not mention it.`,
    onlyHistory: (what, history) => `${what}: the record does not mention it, History says “${history}”.`,
    byDigest: (what) => `${what}: it is not what History recorded, of which History holds only a digest.`,
    differs: (what) => `${what}: contradicts History.`,
    deleted: (what) => `${what}: it stands in History, but its record is no longer there.`,
    broken: () => 'The chain of its history is not whole: what it tells is no proof.',
    invented: (what) => `${what}: there is a record, but History does not know it.`,
    lost: 'This record cannot be shown',
    lostWhy: 'History knows it, but its record is gone or can no longer be read.',
    chains: {
      account: 'Account',
      appraisal: 'Appraisal',
      calibration: 'Calibration',
      holidays: 'Holidays of',
      import: 'Import',
      period: 'Period',
      person: 'Person',
      unit: 'Unit',
    },
    records: {
      PERSON: 'The person’s record',
      'PERSON PLAN': 'The person’s plan',
      TALENT: 'Talent record',
      ACCESS: 'Change of access',
      UNITS: 'Unit',
      PERIOD: 'Appraisal period',
      APPRAISAL: 'Appraisal',
      CALIBRATION: 'Calibration',
      COACHING: 'Coaching',
      REWARD: 'Reward',
      TASK: 'Task',
      IMPORT: 'Import',
      HOLIDAYS: 'List of holidays',
      CHAIN: 'End of the chain',
    },
  },
})
