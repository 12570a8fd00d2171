import type { Branch } from './branch.ts'
import type { Run } from './run.ts'

const ABORTABLE = new Set(['Task', 'Wait', 'Parallel', 'Map'])

/** Notes in the history that the state a branch is in was given up, if states of its type can be. */
export const recordAborted = (
  run: Run,
  branch: Branch,
  after: number,
  types: ReadonlySet<string> = ABORTABLE,
): void => {
  const type = branch.visit && run.stateOf(branch).type
  if (type && types.has(type)) run.recordAfter(after, `${type}StateAborted`)
}

/** Stops what a branch waits for outside the execution. */
export const giveUpWaiting = (run: Run, branch: Branch): void => {
  if (branch.waiting?.kind === 'child' && branch.waiting.child !== undefined)
    run.world.stopChild(branch.waiting.child, run.identity.id)
}

/** Takes a branch and all that it started out of the execution. */
export const discard = (run: Run, branch: Branch): void => {
  for (const child of run.childrenOf(branch.id)) discard(run, child)
  giveUpWaiting(run, branch)
  run.removeBranch(branch.id)
}
