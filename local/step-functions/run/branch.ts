import type { Json } from '../json.ts'

/** Why something failed; both absent for a Fail state that names neither. */
export interface Failure {
  readonly error: string | undefined
  readonly cause: string | undefined
  /** A second name Retry and Catch may know the error by (`States.HeartbeatTimeout`). */
  readonly alias?: string
}

/** The state a branch is in. */
export interface Visit {
  readonly state: string
  readonly input: Json
  readonly enteredAt: number
  readonly enteredEvent: number
  /** The event before the one of entering. */
  readonly eventBefore: number
  /** Attempts used of each retrier. */
  readonly attempts: number[]
}

export interface TaskWait {
  readonly kind: 'invocation' | 'callback' | 'child'
  /** The event that scheduled this attempt; it tells an attempt's answer from a late one. */
  readonly attempt: number
  readonly token: string | undefined
  readonly timeoutAt: number | undefined
  readonly heartbeatSeconds: number | undefined
  readonly heartbeatAt: number | undefined
  /** The execution started by this task, when it waits for its end. */
  readonly child: number | undefined
}

export interface FanOut {
  readonly kind: 'branches'
  /** The number of the first branch; the others follow it by their places. */
  readonly firstChild: number
  readonly count: number
  readonly started: number
  readonly finished: number
  readonly failed: number
  readonly tolerated: number
}

/** What a branch waits for. */
export type BranchWait =
  | { readonly kind: 'until'; readonly at: number }
  | { readonly kind: 'retry'; readonly at: number }
  | TaskWait
  | FanOut

/**
 * One line of control of an execution: the machine itself (number 0), or a branch or an iteration started by a
 * Parallel or Map state. It holds plain values only, so that it can be journalled as it is.
 */
export interface Branch {
  readonly id: number
  readonly parent: number | undefined
  /** Its place among the branches of its parent. */
  readonly place: number
  readonly block: number
  /** The Map item this branch works on. */
  readonly item?: { readonly value: Json } | undefined
  readonly variables: { [name: string]: Json }
  /** The event that the next one follows. */
  lastEvent: number
  visit: Visit | undefined
  /** The state to enter next. */
  next: { readonly state: string; readonly input: Json } | undefined
  waiting: BranchWait | undefined
  /** What the branch ended with; boxed, as it may be null. */
  result: { readonly value: Json } | undefined
}

/** A branch that has not begun. */
export const newBranch = (id: number, parent: number | undefined, place: number): Branch => ({
  id,
  parent,
  place,
  block: 0,
  variables: {},
  lastEvent: 0,
  visit: undefined,
  next: undefined,
  waiting: undefined,
  result: undefined,
})

/** The numbers an execution counts up; kept with its first branch. */
export interface Counters {
  lastEvent: number
  lastBranch: number
  deadline: number | undefined
}

export const branchText = (branch: Branch, counters: Counters | undefined): string =>
  JSON.stringify(counters ? { branch, counters } : { branch })

/** Reads what `branchText` wrote. */
export const branchFromText = (text: string): { branch: Branch; counters?: Counters } => {
  const body: { branch: Branch; counters?: Counters } = JSON.parse(text)
  return body
}

/** When a branch must be woken at the latest, epoch milliseconds. */
export const dueTimeOf = (waiting: BranchWait | undefined): number | undefined => {
  if (!waiting || waiting.kind === 'branches') return undefined
  if (waiting.kind === 'until' || waiting.kind === 'retry') return waiting.at
  const times = [waiting.timeoutAt, waiting.heartbeatAt].filter((time) => time !== undefined)
  return times.length > 0 ? Math.min(...times) : undefined
}
