import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import { carryOut, findAppraisal, type ResultDeps, ResultInput, resultDeps } from './result-step.ts'

/**
 * Lets the published result stand because neither the decider nor HR decided the objection: nothing is changed and nothing
 * is upheld, and the record says that nobody decided (ADR 9). Repeating it, or coming after a decision, changes nothing.
 */
export const letResultStand = async (
  { appraisalId }: ResultInput,
  deps: ResultDeps,
): Promise<Record<string, never>> => {
  const found = await findAppraisal(deps, appraisalId)
  const { appraisal } = found
  const { state, work, behaviour, predicate } = appraisal
  if (state !== 'objection') return {}
  if (!work || !behaviour || !predicate) throw new Error(`${appraisalId} has no result that could stand.`)
  const at = deps.clock.now()
  await carryOut(found, {
    step: 'let-result-stand',
    at,
    action: 'objectionLapsed',
    before: { state },
    after: { state: 'decided', work, behaviour, predicate, because: 'nobodyDecided' },
    writes: moveAppraisal(appraisal, 'decided', at, { objectionLapsed: true }),
  })
  return {}
}

export const handler = workflowStep({ input: ResultInput, run: letResultStand, deps: resultDeps })
