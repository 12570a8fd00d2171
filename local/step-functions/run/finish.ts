import type { Json } from '../json.ts'
import type { Branch } from './branch.ts'
import type { Run } from './run.ts'

/** Ends a branch well: the execution itself, or one of the branches its parent waits for. */
export const finish = (run: Run, branch: Branch, output: Json): void => {
  branch.visit = undefined
  branch.waiting = undefined
  branch.result = { value: output }
  run.changed.add(branch.id)
  if (branch.parent !== undefined) {
    run.ended.push({ branch, failure: undefined })
    return
  }
  const text = JSON.stringify(output)
  run.record(branch, 'ExecutionSucceeded', { output: text })
  run.ending = { status: 'SUCCEEDED', output: text }
}
