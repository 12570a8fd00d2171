import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

/** The words around a chain of History and the judgement on it. */
export const historyTextsFor = catalogue({
  id: {
    title: 'Riwayat',
    empty: 'Belum ada yang tercatat.',
    whole: 'Rantai riwayat ini utuh',
    wholeWhy: (entries: string) =>
      `Semua ${entries} entri dihitung ulang saat halaman ini dibuka; tidak ada yang diubah, disisipkan, atau dihapus.`,
    seals: {
      covered: 'Ujungnya sama dengan yang tercakup dalam segel periode.',
      open: 'Periode ini belum disegel; sampai saat itu ujung rantai hanya dijaga oleh catatan Bina sendiri.',
      uncovered:
        'Segel periode tidak mencakup rantai ini, atau tidak dapat dibaca; ujungnya hanya dijaga oleh catatan Bina sendiri.',
      apart: 'Rantai ini tidak termasuk segel periode mana pun.',
    },
    broken: (number: string) => `Rantai riwayat ini tidak utuh: entri ${number}`,
    brokenMeaning:
      'Riwayat sebelum entri itu tetap terbukti; entri itu dan sesudahnya tidak boleh dijadikan bukti sebelum diselidiki.',
    toEntry: (number: string) => `Lihat entri ${number}`,
    faults: {
      unreadable: 'Isi entri tidak lagi berbentuk entri riwayat.',
      misplaced: 'Entri disimpan di nomor yang bukan nomornya.',
      'wrong-chain': 'Entri berasal dari rantai lain.',
      'wrong-sequence': 'Nomor entri tidak menyambung: ada entri yang hilang atau disisipkan.',
      'wrong-previous-hash': 'Sidik entri sebelumnya tidak cocok.',
      'wrong-hash': 'Isi entri tidak cocok dengan sidiknya: entri ini telah diubah.',
      'cut-off': 'Mulai dari nomor ini entri yang pernah ada tidak ditemukan lagi.',
      'unlike-head': 'Ujung rantai berbeda dari yang dicatat Bina.',
      'unlike-seal': 'Entri berbeda dari yang tercakup dalam segel periode.',
    },
    wrongHere: 'Entri pertama yang tidak cocok',
    unreadableEntry: 'Entri yang tidak dapat dibaca',
    changes: (number: string) => `Rincian entri ${number}`,
    fact: 'Hal',
    before: 'Sebelum',
    after: 'Sesudah',
    hash: 'Sidik entri (SHA-256)',
    previousHash: 'Sidik entri sebelumnya',
    action: 'Nama dalam kode',
    system: 'Sistem',
    unknownPerson: 'Tidak ada lagi di direktori',
    owner: 'Pemilik akun',
    from: (first: string, last: string, all: string) => `Entri ${first}–${last} dari ${all}`,
    zone: (letters: string) => `Semua waktu dalam ${letters}.`,
  },
  en: {
    title: 'History',
    empty: 'Nothing has been recorded yet.',
    whole: 'This chain of history is whole',
    wholeWhy: (entries) =>
      plural(entries, {
        one: 'The only entry was recomputed as this page was opened; none was changed, inserted or removed.',
        other:
          'All # entries were recomputed as this page was opened; none was changed, inserted or removed.',
      }),
    seals: {
      covered: 'Its end is the one that the period’s seal covers.',
      open: 'The period is not sealed yet; until then only Bina’s own note guards the end of the chain.',
      uncovered:
        'The period’s seal does not cover this chain, or cannot be read; only Bina’s own note guards its end.',
      apart: 'This chain belongs to no period’s seal.',
    },
    broken: (number) => `This chain of history is not whole: entry ${number}`,
    brokenMeaning:
      'The history before that entry is still proven; that entry and what follows must not be taken as evidence until it is looked into.',
    toEntry: (number) => `See entry ${number}`,
    faults: {
      unreadable: 'What is stored is no longer an entry of history.',
      misplaced: 'The entry is stored under a number that is not its own.',
      'wrong-chain': 'The entry belongs to another chain.',
      'wrong-sequence': 'The numbers do not follow: an entry is missing or was inserted.',
      'wrong-previous-hash': 'The digest of the entry before does not fit.',
      'wrong-hash': 'The content does not fit its digest: this entry was changed.',
      'cut-off': 'From this number on, entries that once were are not found any more.',
      'unlike-head': 'The end of the chain differs from what Bina noted.',
      'unlike-seal': 'The entry differs from the one that the period’s seal covers.',
    },
    wrongHere: 'The first entry that does not fit',
    unreadableEntry: 'An entry that cannot be read',
    changes: (number) => `Particulars of entry ${number}`,
    fact: 'Fact',
    before: 'Before',
    after: 'After',
    hash: 'Digest of the entry (SHA-256)',
    previousHash: 'Digest of the entry before',
    action: 'Name in the code',
    system: 'System',
    unknownPerson: 'No longer in the directory',
    owner: 'Owner of the account',
    from: (first, last, all) => `Entries ${first}–${last} of ${all}`,
    zone: (letters) => `All times in ${letters}.`,
  },
})
