import { EvaluationFailure } from '../language/evaluation-failure.ts'
import { type Catcher, isFallible } from '../machine/machine.ts'
import { discard, giveUpWaiting } from './abort.ts'
import type { Branch, Failure } from './branch.ts'
import { catcherOf, retryDelay } from './error-match.ts'
import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { DataLimitExceeded } from './size.ts'

/** The error no Retry and no Catch may see: it ends the whole execution, from however deep within. */
export const RUNTIME_ERROR = 'States.Runtime'

/** The members of a history event that name a failure. */
export const failureDetails = (failure: Failure) => ({
  ...(failure.error !== undefined && { error: failure.error }),
  ...(failure.cause !== undefined && { cause: failure.cause }),
})

/** The sentence with which the service begins the cause of a failure within a state. */
export const inState = (branch: Branch, cause: string): string =>
  `An error occurred while executing the state '${branch.visit?.state}' ` +
  `(entered at the event id #${branch.visit?.enteredEvent}). ${cause}`

/** Ends the whole execution without success. */
export const endFailed = (run: Run, branch: Branch, failure: Failure): void => {
  for (const other of run.branches.values()) giveUpWaiting(run, other)
  run.record(branch, 'ExecutionFailed', failureDetails(failure))
  run.ending = { status: 'FAILED', failure }
}

const catchInto = async (run: Run, branch: Branch, catcher: Catcher, failure: Failure): Promise<void> => {
  const errorOutput = { Error: failure.error ?? '', Cause: failure.cause ?? '' }
  await leave(run, branch, {
    next: catcher.next,
    output: catcher.output,
    assign: catcher.assign,
    otherwise: errorOutput,
    states: { errorOutput },
  })
}

const propagate = (run: Run, branch: Branch, failure: Failure): void => {
  if (branch.parent === undefined) endFailed(run, branch, failure)
  else run.ended.push({ branch, failure })
}

/** A state failed: tries again if a Retry says so, goes where a Catch says, or fails all that contains it. */
export const failState = async (run: Run, branch: Branch, failure: Failure): Promise<void> => {
  if (failure.error === RUNTIME_ERROR) return endFailed(run, branch, failure)
  const state = run.stateOf(branch)
  giveUpWaiting(run, branch)
  branch.waiting = undefined
  for (const child of run.childrenOf(branch.id)) discard(run, child)
  run.changed.add(branch.id)
  if (!isFallible(state)) return propagate(run, branch, failure)

  const delay = retryDelay(state.retry, branch, failure)
  if (delay !== undefined) {
    branch.waiting = { kind: 'retry', at: run.world.now() + delay * 1000 }
    return
  }
  const noteFailed = () => {
    if (state.type !== 'Task') run.record(branch, `${state.type}StateFailed`)
  }
  noteFailed()
  const catcher = catcherOf(state.catch, failure)
  if (!catcher) return propagate(run, branch, failure)
  try {
    await catchInto(run, branch, catcher, failure)
  } catch (error) {
    const again = failureOf(run, branch, error)
    noteFailed()
    propagate(run, branch, again)
  }
}

/** Turns what was thrown within a state into its failure, and notes a failed evaluation in the history. */
const failureOf = (run: Run, branch: Branch, error: unknown): Failure => {
  if (error instanceof DataLimitExceeded) return { error: error.name, cause: error.message }
  if (!(error instanceof EvaluationFailure)) throw error
  const failure = { error: 'States.QueryEvaluationError', cause: inState(branch, error.message) }
  const atEntry = error.location === 'Timestamp'
  branch.lastEvent = run.recordAfter(
    (atEntry ? branch.visit?.enteredEvent : branch.visit?.eventBefore) ?? 0,
    'EvaluationFailed',
    { ...failure, location: error.location, state: branch.visit?.state },
  )
  return failure
}

/** Does a piece of a state's work; what cannot be evaluated or carried fails the state. */
export const within = async (run: Run, branch: Branch, work: () => Promise<void>): Promise<void> => {
  const visit = branch.visit
  try {
    await work()
  } catch (error) {
    if (branch.visit !== visit) throw error
    await failState(run, branch, failureOf(run, branch, error))
  }
}
