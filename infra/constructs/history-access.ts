import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { onlyWithin } from './only-within.ts'
import { type ChainKind, chainsOf } from './record-kinds.ts'

/** What a function may do to History; see docs/adr/0013. */
export interface HistoryAccess {
  /** The kinds of chains to which it appends. */
  readonly history?: readonly ChainKind[]
  /** Appends to the chains of all that people are asked about: it takes up tasks of any kind. */
  readonly tellsOfTasks?: true
  /** What people are asked about in its name or by the workflows that it starts: whoever takes up tasks may then tell of it. */
  readonly asksAbout?: readonly ChainKind[]
  /** Reads any chain. */
  readonly readsHistory?: boolean
}

const REWRITING = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLInsert',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
]

/** Allows new entries only in a transaction with the records they describe, and only in chains of these kinds. */
const append = (kinds: readonly ChainKind[], tableArn: string) =>
  new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [tableArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      ...onlyWithin(chainsOf(kinds)),
    },
  })

/** The kinds of chains to which a function appends, where people are asked about `asked`. */
export const chainsTold = (
  { history = [], tellsOfTasks }: HistoryAccess,
  asked: readonly ChainKind[],
): ChainKind[] => [...new Set([...history, ...(tellsOfTasks ? asked : [])])].sort()

/** The statements for a function that appends to chains of these kinds; no function rewrites anything, whatever else it is granted. */
export const historyStatements = (
  chains: readonly ChainKind[],
  { readsHistory = false }: HistoryAccess,
  tableArn: string,
): PolicyStatement[] => [
  new PolicyStatement({ effect: Effect.DENY, actions: REWRITING, resources: [tableArn] }),
  ...(readsHistory ? [new PolicyStatement({ actions: ['dynamodb:Query'], resources: [tableArn] })] : []),
  ...(chains.length > 0 ? [append(chains, tableArn)] : []),
]
