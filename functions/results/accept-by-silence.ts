import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { changeAppraisal } from '../records/appraisals.ts'
import { carryOut, findAppraisal, type ResultDeps, ResultInput, resultDeps } from './result-step.ts'

/**
 * Records that an employee neither accepted nor objected in time, which is acceptance. Repeating it, or coming after
 * the appraisal moved on, changes nothing.
 */
export const acceptBySilence = async (
  { appraisalId }: ResultInput,
  deps: ResultDeps,
): Promise<Record<string, never>> => {
  const found = await findAppraisal(deps, appraisalId)
  const { appraisal } = found
  const { state, acceptedBySilence } = appraisal
  if (state !== 'published' || acceptedBySilence !== undefined) return {}
  await carryOut(found, {
    step: 'accept-by-silence',
    at: deps.clock.now(),
    action: 'acceptedBySilence',
    after: { acceptedBySilence: true },
    writes: [changeAppraisal(appraisal, { acceptedBySilence: true })],
  })
  return {}
}

export const handler = workflowStep({ input: ResultInput, run: acceptBySilence, deps: resultDeps })
