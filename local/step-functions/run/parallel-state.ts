import { evaluateTemplate } from '../language/template.ts'
import type { ParallelState } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { addChildren, startChild } from './fan-out.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'

export const beginParallel = async (run: Run, branch: Branch, state: ParallelState): Promise<void> => {
  const input = state.arguments
    ? await evaluateTemplate(state.arguments, bindingsOf(run, branch))
    : (branch.visit?.input ?? null)
  const startedEvent = run.record(branch, 'ParallelStateStarted')
  addChildren(
    run,
    branch,
    state.branches.map((block) => ({ block })),
    0,
  )
  for (const _ of state.branches) startChild(run, branch, startedEvent, input)
}
