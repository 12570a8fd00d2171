import type { State } from '../machine/machine.ts'
import type { Branch } from './branch.ts'
import { beginMap } from './map-state.ts'
import { beginParallel } from './parallel-state.ts'
import type { Run } from './run.ts'
import { beginChoice, beginFail, beginPass } from './simple-states.ts'
import { beginTask } from './task-state.ts'
import { beginWait } from './wait-state.ts'

/** Does the work of a state just entered, or tried again. */
export const beginState = (run: Run, branch: Branch, state: State): Promise<void> => {
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
