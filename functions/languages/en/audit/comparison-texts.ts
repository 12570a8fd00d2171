import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

export const texts: Complete<'audit/comparison-texts'> = {
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
}
