/** Every key of the Records and History tables. The access patterns they serve are listed in docs/adr/0002. */

export interface Key {
  readonly pk: string
  readonly sk: string
}

const single = (type: string, id: string): Key => ({ pk: `${type}#${id}`, sk: type })

export const keys = {
  person: (personId: string) => single('PERSON', personId),
  /** What a person chose for themselves: no evidence, and apart from the person, whom their own choice must not change. */
  preference: (personId: string) => single('PREFERENCE', personId),
  nip: (nip: string) => single('NIP', nip),
  email: (email: string) => single('EMAIL', email),
  unit: (unitId: string): Key => ({ pk: 'UNITS', sk: `UNIT#${unitId}` }),
  plan: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'PLAN' }),
  holidays: (year: number) => single('HOLIDAYS', String(year)),
  import: (importId: string) => single('IMPORT', importId),
  /** How many imports of an officer wait. */
  importQueue: (personId: string) => single('IMPORTQUEUE', personId),
  export: (exportId: string) => single('EXPORT', exportId),
  /** The file that an officer asked for and that is not there yet: one at a time. */
  waitingExport: (personId: string) => single('EXPORTQUEUE', personId),
  /** One change of a person's access, numbered from 1. */
  accessChange: (personId: string, number: number): Key => ({
    pk: `ACCESS#${personId}`,
    sk: `CHANGE#${String(number).padStart(6, '0')}`,
  }),
  period: (periodId: string) => single('PERIOD', periodId),
  stage: (periodId: string, stage: string): Key => ({ pk: `PERIOD#${periodId}`, sk: `STAGE#${stage}` }),
  /** Apart from their period: who counts appraisals need not be able to change the period. */
  progress: (periodId: string, unitId: string): Key => ({
    pk: `PROGRESS#${periodId}`,
    sk: `UNIT#${unitId}`,
  }),
  appraisal: (appraisalId: string) => single('APPRAISAL', appraisalId),
  /** What belongs to an appraisal: its frozen plan, answers, reviews, objection, decision. */
  appraisalPart: (appraisalId: string, part: string): Key => ({ pk: `APPRAISAL#${appraisalId}`, sk: part }),
  calibration: (calibrationId: string) => single('CALIBRATION', calibrationId),
  coaching: (appraisalId: string) => single('COACHING', appraisalId),
  reward: (appraisalId: string) => single('REWARD', appraisalId),
  talent: (personId: string, periodId: string): Key => ({
    pk: `TALENT#${personId}`,
    sk: `PERIOD#${periodId}`,
  }),
  task: (taskId: string) => single('TASK', taskId),
  draft: (taskId: string): Key => ({ pk: `TASK#${taskId}`, sk: 'DRAFT' }),
  signal: (taskId: string) => single('SIGNAL', taskId),
  notice: (noticeId: string) => single('NOTICE', noticeId),
  link: (hash: string) => single('LINK', hash),
  /** Apart from the links to tasks, whose pages must not be able to make one. */
  signInLink: (hash: string) => single('SIGN-IN', hash),
  session: (hash: string) => single('SESSION', hash),
  /** How often something happened to a subject (by its digest) within a window of time (by its number). */
  cap: (name: string, subject: string, window: number) => single('CAP', `${name}#${subject}#${window}`),
  chainHead: (chain: string) => single('CHAIN', chain),
  /** How often a job was asked for, and whether it runs. */
  jobRun: (job: string) => single('JOBRUN', job),
  /** Points to an entry that one officer caused alone; it lies with the head of the entry's chain. */
  officerEntry: (chain: string, sequence: number): Key => ({
    pk: `CHAIN#${chain}`,
    sk: `OFFICER#${String(sequence).padStart(10, '0')}`,
  }),
  /** How far the nightly comparison of Records with History is. */
  comparison: { pk: 'COMPARISON', sk: 'COMPARISON' },
} as const

/** Partition keys of the two indexes; each sort key is given where the item is written. */
export const indexes = {
  peopleOfUnit: (unitId: string) => `UNIT#${unitId}#PEOPLE`,
  periods: 'PERIODS',
  queuedImports: 'IMPORTS#QUEUED',
  imports: 'IMPORTS',
  queuedExports: 'EXPORTS#QUEUED',
  exportsOf: (personId: string) => `PERSON#${personId}#EXPORTS`,
  /** Changes of access that wait for a second person, the oldest first. */
  waitingAccessChanges: 'ACCESS#WAITING',
  accessChanges: 'ACCESS',
  /** What one officer of HR caused alone, and what all of them did. */
  entriesOfOfficer: (personId: string) => `OFFICER#${personId}`,
  entriesOfOfficers: 'OFFICERS',
  appraisalsOfUnit: (periodId: string, unitId: string) => `PERIOD#${periodId}#UNIT#${unitId}`,
  appraisalsOfPerson: (personId: string) => `PERSON#${personId}#APPRAISALS`,
  openTasksOfPerson: (personId: string) => `PERSON#${personId}#TASKS`,
  openTasksOfPeriod: (periodId: string, shard: number) => `PERIOD#${periodId}#TASKS#${shard}`,
  /** One part of the outbox: a shard of the bulk, or `urgent`, which never waits behind the bulk. */
  outbox: (part: number | 'urgent') => `OUTBOX#${part}`,
  /** Letters that were given up, newest last. */
  droppedMail: 'MAIL#DROPPED',
  /** People to whose address no mail goes any more. */
  lostAddresses: 'ADDRESSES#LOST',
  owedSignals: 'SIGNALS',
  chainsOfPeriod: (periodId: string, shard: number) => `PERIOD#${periodId}#CHAINS#${shard}`,
  /** The chains of a period's archived workflows, apart: there are many more of them. */
  executionsOfPeriod: (periodId: string, shard: number) => `PERIOD#${periodId}#EXECUTIONS#${shard}`,
} as const

/** Over how many partitions a busy index is spread. */
export const SHARDS = 4

/** Which of the `SHARDS` an id belongs to; stable, and even for random ids. */
export const shardOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521, 7) % SHARDS

/** The chains of History: one for each thing an auditor asks about. */
export const chains = {
  appraisal: (appraisalId: string) => `appraisal/${appraisalId}`,
  calibration: (calibrationId: string) => `calibration/${calibrationId}`,
  period: (periodId: string) => `period/${periodId}`,
  person: (personId: string) => `person/${personId}`,
  unit: (unitId: string) => `unit/${unitId}`,
  import: (importId: string) => `import/${importId}`,
  /** A file that an officer asked for: when, what became of it, and who downloaded it. */
  export: (exportId: string) => `export/${exportId}`,
  holidays: (year: number) => `holidays/${year}`,
  /** One entry: where the history of an ended execution is kept. */
  execution: (machine: string, name: string) => `execution/${machine}/${name}`,
  /** What a person read and where they signed in: an auditor's reading is recorded here. */
  account: (personId: string) => `account/${personId}`,
  /** What the nightly comparisons of Records with History found. */
  audit: () => 'audit/records',
} as const

export const historyKey = (chain: string, sequence: number): Key => ({
  pk: chain,
  sk: String(sequence).padStart(10, '0'),
})
