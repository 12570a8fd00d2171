import { giveUpWaiting } from './abort.ts'
import { beginState } from './begin-state.ts'
import type { Branch, Failure } from './branch.ts'
import { failureDetails, RUNTIME_ERROR } from './fail.ts'
import { step } from './fan-out.ts'
import type { Message } from './message.ts'
import { HistoryIsFull, type Run } from './run.ts'
import { awaitsToken, receiveChild, receiveHeartbeat, receiveInvocation, receiveToken } from './task-state.ts'
import { wakeAll } from './wake.ts'

/** States entered in one step before others get their turn. */
const MOST_STATES = 100

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
  await step(run, branch, () => beginState(run, branch, state))
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
  await step(run, branch, async () => {
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
          await step(run, branch, () => receiveChild(run, branch, state, message.child))
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
      error: RUNTIME_ERROR,
      cause: 'The execution reached the maximum number of history events (25000).',
    }
    run.recordLast(run.branch(0).lastEvent, 'ExecutionFailed', failure)
    run.ending = { status: 'FAILED', failure }
  }
}
