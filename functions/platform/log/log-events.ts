import type { Trouble } from './trouble.ts'

/**
 * Everything that is logged: the event is the line's message, by which one searches, and never changes; its fields are
 * ids, names of errors, stack frames and numbers, never what a person is called, wrote or is written to.
 */
export interface LogEvents {
  /** A step of a workflow or a job failed; a step whose fault may pass is tried again. */
  'invocation-failed': Trouble
  'page-served': { readonly status: number }
  /** A visitor was told that something went wrong. */
  'page-failed': Trouble
  /** The mail service did not take a letter, which is tried again after its lease, or was not reached. */
  'letter-refused': Trouble & OfNotices
  /** What a letter is made of could not be read. */
  'letter-not-prepared': Trouble & OfNotices
  /** HR finds these notices as unreached. */
  'letter-given-up': { readonly because: string } & OfNotices
  /** A page could not have its notices sent at once: the run of the next minute sends them. */
  'mailer-not-invoked': Trouble & OfNotices
  /** What was written waits for the next turn of the job's schedule. */
  'job-not-woken': Trouble & { readonly job: string }
  /** A file was not written to its end; the next run begins it anew, at most twice. */
  'export-interrupted': Trouble & { readonly exportId: string; readonly attempt: number }
  /** An alarm rings: an officer was told that there is no file. */
  'export-given-up': { readonly exportId: string; readonly because: string }
  /** A workflow was not told of its task's end: `resend-signals` tells it. */
  'signal-not-delivered': Trouble & OfTask
  /** A workflow was told late, after a crash or a fault. */
  'signal-resent': OfTask
  /** Parts of one transaction are tried one by one. */
  'parts-not-written-together': Trouble & OfParts
  'part-not-written': Trouble & OfParts
  /** A record that only another release knows was left out of a list; it stays where it is. */
  'record-not-readable': { readonly pk: string; readonly sk: string }
  /** An alarm rings. */
  'record-contradicts-history': {
    readonly chain: string
    readonly record: string
    readonly reason: string
    readonly field: string | undefined
  }
}

interface OfNotices {
  readonly notices: readonly string[]
}

interface OfTask {
  readonly taskId: string
}

interface OfParts {
  readonly ids: readonly string[]
}

export type LogEvent = keyof LogEvents

/** How loud each event is: what somebody has to look at is an error. */
export const LEVELS: { readonly [Event in LogEvent]: 'debug' | 'info' | 'warn' | 'error' } = {
  'invocation-failed': 'error',
  'page-served': 'debug',
  'page-failed': 'error',
  'letter-refused': 'error',
  'letter-not-prepared': 'error',
  'letter-given-up': 'warn',
  'mailer-not-invoked': 'error',
  'job-not-woken': 'warn',
  'export-interrupted': 'warn',
  'export-given-up': 'error',
  'signal-not-delivered': 'warn',
  'signal-resent': 'info',
  'parts-not-written-together': 'warn',
  'part-not-written': 'error',
  'record-not-readable': 'warn',
  'record-contradicts-history': 'error',
}
