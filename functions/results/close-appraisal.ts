import { isEnd } from '../domain/appraisal-state.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import { carryOut, findAppraisal, type ResultDeps, ResultInput, resultDeps } from './result-step.ts'

/** Closes an appraisal whose follow-up is over. Repeating it, or coming after a withdrawal, changes nothing. */
export const closeAppraisal = async (
  { appraisalId }: ResultInput,
  deps: ResultDeps,
): Promise<Record<string, never>> => {
  const found = await findAppraisal(deps, appraisalId)
  const { appraisal } = found
  if (isEnd(appraisal.state)) return {}
  const at = deps.clock.now()
  await carryOut(found, {
    step: 'close-appraisal',
    at,
    action: 'closed',
    before: { state: appraisal.state },
    after: { state: 'closed' },
    writes: moveAppraisal(appraisal, 'closed', at),
  })
  return {}
}

export const handler = workflowStep({
  input: ResultInput,
  run: closeAppraisal,
  deps: resultDeps,
  waker: jobWakerOfEnvironment,
})
