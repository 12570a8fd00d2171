import { APPRAISAL_STATES, type AppraisalState } from '../domain/appraisal-state.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import { carryOut, findAppraisal, type ResultDeps, ResultInput, resultDeps } from './result-step.ts'

const isPublished = (state: AppraisalState): boolean =>
  APPRAISAL_STATES.indexOf(state) >= APPRAISAL_STATES.indexOf('published')

/**
 * Publishes a calibrated result to its employee. Repeating it finds the result published; an appraisal that was
 * withdrawn has none.
 * @throws Error when the appraisal is not calibrated or has no predicate: nobody is published unrated.
 */
export const publishResult = async (
  { appraisalId }: ResultInput,
  deps: ResultDeps,
): Promise<{ outcome: 'published' | 'withdrawn' }> => {
  const found = await findAppraisal(deps, appraisalId)
  const { appraisal } = found
  const { state, work, behaviour, predicate } = appraisal
  if (state === 'withdrawn') return { outcome: 'withdrawn' }
  if (!work || !behaviour || !predicate) throw new Error(`${appraisalId} has no result to publish.`)
  if (isPublished(state)) return { outcome: 'published' }
  const at = deps.clock.now()
  await carryOut(found, {
    step: 'publish-result',
    at,
    action: 'published',
    before: { state },
    after: { state: 'published', work, behaviour, predicate },
    writes: moveAppraisal(appraisal, 'published', at),
  })
  return { outcome: 'published' }
}

export const handler = workflowStep({ input: ResultInput, run: publishResult, deps: resultDeps })
