import { type FollowUpRoute, followUpProgramme, routeOf } from '../domain/follow-up.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import {
  carryOut,
  findAppraisal,
  type ResultCase,
  type ResultDeps,
  ResultInput,
  resultDeps,
} from './result-step.ts'

const STEP = 'finalise-result'

/** Makes the result final and tells the employee so. */
const finalise = async (found: ResultCase): Promise<void> => {
  const { appraisal, deps } = found
  const { appraisalId, periodId, employeeId, state, work, behaviour, predicate } = appraisal
  if (!work || !behaviour || !predicate) throw new Error(`${appraisalId} has no result to make final.`)
  const at = deps.clock.now()
  await carryOut(found, {
    step: STEP,
    at,
    action: 'finalised',
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

const beginFollowUp = async (found: ResultCase, route: FollowUpRoute): Promise<void> => {
  const { appraisal, deps } = found
  const at = deps.clock.now()
  await carryOut(found, {
    step: STEP,
    at,
    action: 'followUpBegun',
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
  const before = await findAppraisal(deps, appraisalId)
  const isToFinalise = before.appraisal.state === 'published' || before.appraisal.state === 'decided'
  if (isToFinalise) await finalise(before)
  const found = isToFinalise ? await findAppraisal(deps, appraisalId) : before
  const { appraisal } = found
  if (appraisal.state === 'withdrawn') return { programme: 'none' }
  if (!appraisal.predicate) throw new Error(`${appraisalId} has no predicate to follow up.`)
  const route = routeOf(appraisal.predicate)
  if (appraisal.state !== 'followUp' && appraisal.state !== 'closed') await beginFollowUp(found, route)
  return { programme: followUpProgramme(route) }
}

export const handler = workflowStep({ input: ResultInput, run: finaliseResult, deps: resultDeps })
