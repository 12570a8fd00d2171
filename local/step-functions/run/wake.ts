import { giveUpWaiting } from './abort.ts'
import { beginState } from './begin-state.ts'
import type { Branch } from './branch.ts'
import { step } from './fan-out.ts'
import type { Run } from './run.ts'
import { expireTask } from './task-state.ts'
import { leaveWait } from './wait-state.ts'

const wake = async (run: Run, branch: Branch): Promise<void> => {
  const { waiting } = branch
  if (!waiting || waiting.kind === 'branches') return
  const state = run.stateOf(branch)
  const isDue = (waiting.kind === 'until' || waiting.kind === 'retry') && waiting.at <= run.world.now()
  if (isDue) {
    branch.waiting = undefined
    run.changed.add(branch.id)
  }
  await step(run, branch, async () => {
    if (state.type === 'Wait' && isDue) return leaveWait(run, branch, state)
    if (isDue) return beginState(run, branch, state)
    if (state.type === 'Task' && waiting.kind !== 'retry') await expireTask(run, branch, state)
  })
}

const timeOut = (run: Run): void => {
  for (const branch of run.branches.values()) giveUpWaiting(run, branch)
  run.recordAfter(0, 'ExecutionTimedOut', { error: 'States.Timeout' })
  run.ending = { status: 'TIMED_OUT', failure: { error: undefined, cause: undefined } }
}

/** Does all that the time has come for: waits that are over, retries, timeouts, the deadline of the whole. */
export const wakeAll = async (run: Run): Promise<void> => {
  if (run.counters.deadline !== undefined && run.counters.deadline <= run.world.now()) return timeOut(run)
  for (const branch of [...run.branches.values()]) {
    if (run.ending) return
    if (run.branches.has(branch.id)) await wake(run, branch)
  }
}
