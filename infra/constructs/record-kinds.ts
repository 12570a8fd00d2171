/**
 * The kinds of records, named as `keys` of functions/platform/table/keys.ts names them, by the partition keys of Records
 * under which they stand: IAM's patterns. The heads of chains follow from the chains that a function appends to.
 */
export const PARTITIONS = {
  accessChange: 'ACCESS#*',
  appraisal: 'APPRAISAL#*',
  appraisalPart: 'APPRAISAL#*',
  calibration: 'CALIBRATION#*',
  cap: 'CAP#*',
  coaching: 'COACHING#*',
  comparison: 'COMPARISON',
  draft: 'TASK#*',
  email: 'EMAIL#*',
  export: 'EXPORT#*',
  waitingExport: 'EXPORTQUEUE#*',
  holidays: 'HOLIDAYS#*',
  import: 'IMPORT#*',
  importQueue: 'IMPORTQUEUE#*',
  jobRun: 'JOBRUN#*',
  link: 'LINK#*',
  nip: 'NIP#*',
  notice: 'NOTICE#*',
  period: 'PERIOD#*',
  person: 'PERSON#*',
  plan: 'PERSON#*',
  preference: 'PREFERENCE#*',
  progress: 'PROGRESS#*',
  reward: 'REWARD#*',
  session: 'SESSION#*',
  signal: 'SIGNAL#*',
  signInLink: 'SIGN-IN#*',
  /** Of the notices, those that carry somebody's sign-in link. */
  signInNotice: 'NOTICE#sign-in.*',
  stage: 'PERIOD#*',
  talent: 'TALENT#*',
  task: 'TASK#*',
  unit: 'UNITS',
} as const

/**
 * The kinds of which one capability alone knows (`ownRecords` of functions/platform/table/own-records.ts). It adds them in
 * its own file, by declaration merging; their partitions and chains follow from the name.
 */
// biome-ignore lint/suspicious/noEmptyInterface: capabilities add to it by declaration merging
export interface OwnRecordKinds {}

type HouseKind = keyof typeof PARTITIONS
export type RecordKind = HouseKind | keyof OwnRecordKinds

/** What stands before the slash in a chain's name, which is History's partition key. */
export type ChainKind =
  | keyof OwnRecordKinds
  | 'account'
  | 'appraisal'
  | 'audit'
  | 'calibration'
  | 'execution'
  | 'export'
  | 'holidays'
  | 'import'
  | 'period'
  | 'person'
  | 'unit'

const isOfHouse = (kind: RecordKind): kind is HouseKind => Object.hasOwn(PARTITIONS, kind)

/** The partition keys under which records of these kinds stand, each once. */
export const partitionsOf = (kinds: readonly RecordKind[]): string[] => [
  ...new Set(kinds.map((kind) => (isOfHouse(kind) ? PARTITIONS[kind] : `${String(kind).toUpperCase()}#*`))),
]

/** The partition keys of History under which chains of these kinds stand. */
export const chainsOf = (kinds: readonly ChainKind[]): string[] => kinds.map((kind) => `${kind}/*`)

/** The partition keys under which Records has the heads of chains of these kinds. */
export const headsOf = (kinds: readonly ChainKind[]): string[] =>
  chainsOf(kinds).map((chain) => `CHAIN#${chain}`)
