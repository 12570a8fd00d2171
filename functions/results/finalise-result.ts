import { followUpProgramme, routeOf } from '../domain/follow-up.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { type Appraisal, moveAppraisal } from '../platform/records/appraisals.ts'
import { carryOut, type ResultDeps, ResultInput, readAppraisal, resultDeps } from './result-step.ts'

const STEP = 'finalise-result'

/** Makes the result final and tells the employee so. */
const finalise = async (appraisal: Appraisal, deps: ResultDeps): Promise<void> => {
  const { appraisalId, periodId, employeeId, state, work, behaviour, predicate } = appraisal
  if (!work || !behaviour || !predicate) throw new Error(`${appraisalId} has no result to make final.`)
  const at = deps.clock.now()
  await carryOut(deps, appraisal, {
    step: STEP,
    at,
    deed: 'finalised',
    before: { state },
    after: { state: 'final', work, behaviour, predicate, bySilence: appraisal.acceptedBySilence ?? false },
    writes: [
      ...moveAppraisal(appraisal, 'final', at),
      queueNotice({
        noticeId: `${appraisalId}.final`,
        personId: employeeId,
        kind: appraisal.objectionLapsed ? 'objectionLapsed' : 'resultFinal',
        periodId,
        notBefore: at,
      }),
    ],
  })
}

const beginFollowUp = async (appraisal: Appraisal, route: string, deps: ResultDeps): Promise<void> => {
  const at = deps.clock.now()
  await carryOut(deps, appraisal, {
    step: STEP,
    at,
    deed: 'followUpBegun',
    before: { state: appraisal.state },
    after: { state: 'followUp', route },
    writes: moveAppraisal(appraisal, 'followUp', at),
  })
}

/**
 * Makes a result that was accepted or decided final, and sends it on to what follows from its predicate. Repeating
 * it takes up where it stopped; from an appraisal that was withdrawn nothing follows.
 */
export const finaliseResult = async (
  { appraisalId }: ResultInput,
  deps: ResultDeps,
): Promise<{ programme: 'coaching' | 'reward' | 'none' }> => {
  const found = await readAppraisal(deps, appraisalId)
  if (found.state === 'published' || found.state === 'decided') await finalise(found, deps)
  const appraisal = await readAppraisal(deps, appraisalId)
  if (appraisal.state === 'withdrawn') return { programme: 'none' }
  if (!appraisal.predicate) throw new Error(`${appraisalId} has no predicate to follow up.`)
  const route = routeOf(appraisal.predicate)
  if (appraisal.state !== 'followUp' && appraisal.state !== 'closed')
    await beginFollowUp(appraisal, route, deps)
  return { programme: followUpProgramme(route) }
}

export const handler = workflowStep({ input: ResultInput, run: finaliseResult, deps: resultDeps })
