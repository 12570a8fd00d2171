import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { JobName } from '../machines.ts'
import { onlyWithin } from './only-within.ts'
import { type ChainKind, headsOf, partitionsOf, type RecordKind } from './record-kinds.ts'

const READS = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  scan: ['dynamodb:Scan'],
} as const
const WRITES = { put: ['dynamodb:PutItem'], update: ['dynamodb:UpdateItem'] } as const

type ReadVerb = keyof typeof READS
type WriteVerb = keyof typeof WRITES

/** What a function may do to Records. Whatever it writes is named by kind: there is no right to write all. */
export type RecordsAccess = {
  /** The kinds of records it deletes. */
  readonly deletes?: readonly RecordKind[]
  /** The kinds of records whose state a transaction checks without changing them. */
  readonly checks?: readonly RecordKind[]
} & (
  | { readonly records?: readonly ReadVerb[]; readonly writes?: never; readonly wakes?: never }
  | {
      readonly records: readonly (ReadVerb | WriteVerb)[]
      /** The kinds whose records it puts or updates; none when it moves nothing but the heads of its chains. */
      readonly writes: readonly RecordKind[]
      /** Wakes these jobs, for which it writes something: asks for each in its record, and may invoke it. */
      readonly wakes?: readonly JobName[]
    }
)

const isWrite = (verb: ReadVerb | WriteVerb): verb is WriteVerb => verb in WRITES

const within = (actions: readonly string[], tableArn: string, patterns: readonly string[]) =>
  actions.length === 0 || patterns.length === 0
    ? []
    : [
        new PolicyStatement({
          actions: [...actions],
          resources: [tableArn],
          conditions: onlyWithin([...new Set(patterns)].sort()),
        }),
      ]

/**
 * The statements for a function that also moves the heads of the chains to which it appends. One statement for each
 * action, so that it does not matter whether IAM is asked about each item of a transaction or about all at once.
 */
export const recordsStatements = (
  { records = [], writes = [], wakes = [], checks = [], deletes = [] }: RecordsAccess,
  chains: readonly ChainKind[],
  tableArn: string,
): PolicyStatement[] => {
  const verbs: readonly (ReadVerb | WriteVerb)[] = records
  const reads = (['get', 'scan'] as const)
    .filter((verb) => verbs.includes(verb))
    .flatMap((verb) => READS[verb])
  const gets = reads.length > 0 ? [new PolicyStatement({ actions: reads, resources: [tableArn] })] : []
  const asked = wakes.length > 0 ? (['jobRun'] as const) : []
  const actions = verbs.filter(isWrite).flatMap((verb) => WRITES[verb])
  const statements = [
    ...gets,
    ...within(actions, tableArn, [...partitionsOf([...writes, ...asked]), ...headsOf(chains)]),
    ...within(['dynamodb:ConditionCheckItem'], tableArn, partitionsOf(checks)),
    ...within(['dynamodb:DeleteItem'], tableArn, partitionsOf(deletes)),
  ]
  // An index can be searched and nothing else.
  const indexes = ['gsi1', 'gsi2'].map((name) => `${tableArn}/index/${name}`)
  if (verbs.includes('query'))
    statements.push(new PolicyStatement({ actions: [...READS.query], resources: [tableArn, ...indexes] }))
  return statements
}
