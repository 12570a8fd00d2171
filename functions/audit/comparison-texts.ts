import { catalogue } from '../platform/i18n/catalogue.ts'
import { plural } from '../platform/i18n/plural.ts'

/** What the start pages say of the nightly comparison of Records with History. */
export const comparisonTextsFor = catalogue({
  id: {
    contradicts: (count: string) => `${count} isian catatan bertentangan dengan riwayat`,
    when: (moment: string) =>
      `Ditemukan saat semua catatan dibandingkan dengan riwayat pada ${moment}. Catatan itu diubah tanpa melalui Bina.`,
    forHr:
      'Beri tahu auditor dan pengelola sistem. Jangan membuka, menutup, atau mengekspor periode sebelum hal ini diselidiki.',
    reasons: {
      differs: (fields: string) => `isian yang berbeda: ${fields}`,
      deleted: 'ada catatan yang dihapus',
      invented: 'ada catatan yang tidak dikenal riwayat',
      broken: 'rantai riwayatnya tidak utuh',
    },
    others: 'Selebihnya tercatat dalam riwayat pemeriksaan dan log sistem.',
    agrees: (records: string, moment: string) =>
      `${records} catatan sesuai dengan riwayat saat dibandingkan terakhir kali, ${moment}.`,
  },
  en: {
    contradicts: (count) =>
      plural(count, {
        one: '# field of a record contradicts History',
        other: '# fields of records contradict History',
      }),
    when: (moment) =>
      `Found when all records were compared with History on ${moment}. They were changed without Bina.`,
    forHr:
      'Tell an auditor and whoever runs the system. Do not open, close or export a period before this is looked into.',
    reasons: {
      differs: (fields) => `different: ${fields}`,
      deleted: 'a record was deleted',
      invented: 'a record is unknown to History',
      broken: 'the chain of its history is not whole',
    },
    others: 'The others stand in the history of the comparisons and in the system’s log.',
    agrees: (records, moment) =>
      `${plural(records, { one: '# record', other: '# records' })} agreed with History when they were last compared, on ${moment}.`,
  },
})
