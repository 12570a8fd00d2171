import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/auditor/record-texts'> = {
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
    export: 'File',
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
    EXPORT: 'File',
    HOLIDAYS: 'List of holidays',
    CHAIN: 'End of the chain',
  },
}
