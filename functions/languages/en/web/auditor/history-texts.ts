import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/auditor/history-texts'> = {
  title: 'History',
  empty: 'Nothing has been recorded yet.',
  whole: 'This chain of history is whole',
  wholeWhy: (entries) =>
    plural(entries, {
      one: 'The only entry was recomputed as this page was opened; none was changed, inserted or removed.',
      other: 'All # entries were recomputed as this page was opened; none was changed, inserted or removed.',
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
  unlikeEvent: 'Its facts are not as this version of Bina writes them',
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
}
