import type { State } from '../machine/machine.ts'
import { giveUpWaiting } from './abort.ts'
import type { Branch, Failure } from './branch.ts'
import { failureDetails, within } from './fail.ts'
import type { Invocation } from './function-call.ts'
import { beginMap } from './map-state.ts'
import { beginParallel } from './parallel-state.ts'
import { HistoryIsFull, type Run } from './run.ts'
import { beginChoice, beginFail, beginPass } from './simple-states.ts'
import {
  awaitsToken,
  beginTask,
  expireTask,
  receiveChild,
  receiveHeartbeat,
  receiveInvocation,
  receiveToken,
  type TokenAnswer,
} from './task-state.ts'
import { beginWait, leaveWait } from './wait-state.ts'

/** What reaches an execution from outside. */
export type Message =
  | { readonly kind: 'go' }
  | { readonly kind: 'time' }
  | {
      readonly kind: 'invoked'
      readonly branch: number
      readonly attempt: number
      readonly invocation: Invocation
    }
  | { readonly kind: 'child'; readonly child: number }
  | {
      readonly kind: 'token'
      readonly branch: number
      readonly token: string
      /** `undefined` is a heartbeat. */
      readonly answer: TokenAnswer | undefined
      /** Told whether the task was still waiting. */
      readonly accepted: (accepted: boolean) => void
    }
  | { readonly kind: 'stop'; readonly failure: Failure; readonly stopped: () => void }

/** States entered in one step before others get their turn. */
const MOST_STATES = 100

const begin = (run: Run, branch: Branch, state: State): Promise<void> => {
  switch (state.type) {
    case 'Pass':
    case 'Succeed':
      return beginPass(run, branch, state)
    case 'Fail':
      return beginFail(run, branch, state)
    case 'Choice':
      return beginChoice(run, branch, state)
    case 'Wait':
      return beginWait(run, branch, state)
    case 'Task':
      return beginTask(run, branch, state)
    case 'Parallel':
      return beginParallel(run, branch, state)
    case 'Map':
      return beginMap(run, branch, state)
  }
}

const enter = async (run: Run, branch: Branch, next: NonNullable<Branch['next']>): Promise<void> => {
  branch.next = undefined
  const eventBefore = branch.lastEvent
  branch.visit = {
    state: next.state,
    input: next.input,
    enteredAt: run.world.now(),
    enteredEvent: run.counters.lastEvent + 1,
    eventBefore,
    attempts: [],
  }
  const state = run.stateOf(branch)
  run.record(branch, `${state.type}StateEntered`, { input: JSON.stringify(next.input), name: state.name })
  run.world.entered(run.identity.machine.arn, state.name)
  await within(run, branch, () => begin(run, branch, state))
}

/** Enters states until every branch waits, the execution ends or enough was done at once. */
const enterStates = async (run: Run): Promise<void> => {
  for (let entered = 0; entered < MOST_STATES && !run.ending; ) {
    const branch = run.ready.shift()
    if (!branch) return
    if (!branch.next || run.branches.get(branch.id) !== branch) continue
    await enter(run, branch, branch.next)
    entered += 1
  }
}

const wake = async (run: Run, branch: Branch): Promise<void> => {
  const { waiting } = branch
  if (!waiting || waiting.kind === 'branches') return
  const state = run.stateOf(branch)
  const isDue = (waiting.kind === 'until' || waiting.kind === 'retry') && waiting.at <= run.world.now()
  if (isDue) {
    branch.waiting = undefined
    run.changed.add(branch.id)
  }
  await within(run, branch, async () => {
    if (state.type === 'Wait' && isDue) return leaveWait(run, branch, state)
    if (isDue) return begin(run, branch, state)
    if (state.type === 'Task' && waiting.kind !== 'retry') await expireTask(run, branch, state)
  })
}

const timeOut = (run: Run): void => {
  for (const branch of run.branches.values()) giveUpWaiting(run, branch)
  run.recordAfter(0, 'ExecutionTimedOut', { error: 'States.Timeout' })
  run.ending = { status: 'TIMED_OUT', failure: { error: undefined, cause: undefined } }
}

const wakeAll = async (run: Run): Promise<void> => {
  if (run.counters.deadline !== undefined && run.counters.deadline <= run.world.now()) return timeOut(run)
  for (const branch of [...run.branches.values()]) {
    if (run.ending) return
    if (run.branches.has(branch.id)) await wake(run, branch)
  }
}

const stop = (run: Run, failure: Failure): void => {
  for (const branch of run.branches.values()) giveUpWaiting(run, branch)
  run.recordAfter(0, 'ExecutionAborted', failureDetails(failure))
  run.ending = { status: 'ABORTED', failure }
}

const receiveForTask = async (
  run: Run,
  message: Extract<Message, { kind: 'invoked' | 'token' }>,
): Promise<void> => {
  const branch = run.branches.get(message.branch)
  const state = branch?.visit && run.stateOf(branch)
  const isAwaited =
    branch && state?.type === 'Task' && (message.kind === 'invoked' || awaitsToken(branch, message.token))
  if (message.kind === 'token') message.accepted(Boolean(isAwaited))
  if (!isAwaited) return
  await within(run, branch, async () => {
    if (message.kind === 'invoked')
      return receiveInvocation(run, branch, state, message.attempt, message.invocation)
    if (message.answer) return receiveToken(run, branch, state, message.answer)
    receiveHeartbeat(run, branch)
  })
}

const receive = async (run: Run, message: Message): Promise<void> => {
  switch (message.kind) {
    case 'go':
      return
    case 'time':
      return wakeAll(run)
    case 'invoked':
    case 'token':
      return receiveForTask(run, message)
    case 'child':
      for (const branch of [...run.branches.values()]) {
        const state = branch.visit && run.stateOf(branch)
        if (state?.type === 'Task')
          await within(run, branch, () => receiveChild(run, branch, state, message.child))
      }
      return
    case 'stop':
      stop(run, message.failure)
      message.stopped()
  }
}

/** Takes in one message and goes on as far as the execution can; changes are left in the run to be journalled. */
export const advance = async (run: Run, message: Message): Promise<void> => {
  try {
    await receive(run, message)
    await enterStates(run)
  } catch (error) {
    if (!(error instanceof HistoryIsFull)) throw error
    const failure = {
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    }
    run.recordLast(run.branch(0).lastEvent, 'ExecutionFailed', failure)
    run.ending = { status: 'FAILED', failure }
  }
}
