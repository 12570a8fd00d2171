import { evaluateTemplate } from '../language/template.ts'
import type { ParallelState } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { startChild } from './fan-out.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

export const beginParallel = async (run: Run, branch: Branch, state: ParallelState): Promise<void> => {
  const input = state.arguments
    ? await evaluateTemplate(state.arguments, bindingsOf(run, branch))
    : (branch.visit?.input ?? null)
  const startedEvent = run.record(branch, 'ParallelStateStarted')
  const count = state.branches.length
  branch.waiting = {
    kind: 'branches',
    items: [],
    count,
    started: count,
    finished: 0,
    failed: 0,
    tolerated: 0,
  }
  for (const [place, block] of state.branches.entries())
    startChild(run, branch, { place, block, lastEvent: startedEvent }, input)
}
