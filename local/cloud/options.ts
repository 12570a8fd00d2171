import type { Decision } from '../iam/guard.ts'
import type { Limits } from '../lambda/limits.ts'
import type { SmtpServer } from '../mail/read-smtp-url.ts'
import type { Morning } from './next-working-morning.ts'

export interface CloudOptions {
  /** The folder of the synthesised assembly (`cdk.out`). */
  readonly assembly: string
  /** The folder that everything durable is kept in. */
  readonly data: string
  /** The port of the HTTP API, 0 for any free one. */
  readonly port: number
  /** The address it listens on; only this machine's own unless told. */
  readonly host?: string
  /** Values for the stack's parameters; `SiteUrl` is the machine's own URL unless told. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Whether nothing need outlast the machine, as in a rehearsal: the tables stay in memory, no disk is waited for. */
  readonly throwaway?: boolean
  /** A real mail server to send mail on to; without one, mail stays in the inbox. */
  readonly smtp?: SmtpServer | undefined
  /** Whether the stage's throttling holds; it does unless told. */
  readonly throttling?: boolean
  /** How many functions run at the same time, and how many instances are kept. */
  readonly limits?: Limits
  /** The morning to which the clock's page offers to move, and the zone in which it shows times; no offer without. */
  readonly morning?: Morning
  /** Told of each decision of IAM about a call. */
  readonly onDecision?: (decision: Decision) => void
  log?(line: string): void
}

/** What was used since the start, as AWS bills it: DynamoDB by item read or written. */
export interface Counts {
  readonly stateTransitions: number
  readonly lambdaInvocations: number
  readonly dynamodbReads: number
  readonly dynamodbWrites: number
  readonly mailsSent: number
}

/**
 * Whether the machine serves people for real, not in a rehearsal: mail goes out to them, or they reach it by TLS, so that
 * something stands before it which may pass on anything as if it came from this machine.
 */
export const isForReal = ({ smtp, parameters }: CloudOptions): boolean =>
  smtp !== undefined || /^https:/.test(parameters?.SiteUrl ?? '')
