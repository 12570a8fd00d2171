import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { chains } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { appraisalsIn, moveAppraisal } from '../records/appraisals.ts'

const HandOverInput = z.object({ appraisalId: z.string() })

interface HandOverDeps {
  readonly tables: Tables
  readonly clock: Clock
}

/**
 * Hands an appraisal over to calibration without ratings, because neither supervisor answered: nobody is rated by
 * silence, the calibrator sets both. Repeating it changes nothing.
 */
export const handOverUnrated = async (
  { appraisalId }: z.output<typeof HandOverInput>,
  { tables, clock }: HandOverDeps,
): Promise<Record<string, never>> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (!appraisal) throw new Error(`There is no appraisal ${appraisalId}.`)
  if (appraisal.state !== 'review') return {}
  const at = clock.now()
  const handedOver = await commit(tables, {
    chain: chains.appraisal(appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'system', name: 'hand-over-unrated' },
    at,
    action: 'handedOverUnrated',
    before: { state: 'review' },
    after: { state: 'calibration', work: null, behaviour: null, predicate: null },
    writes: moveAppraisal(appraisal, 'calibration', at),
  })
  // Withdrawn or handed over meanwhile: the next try sees it as it is.
  if (!handedOver.ok) throw new TransientError(`${appraisalId} changed meanwhile: ${handedOver.reason}.`)
  return {}
}

export const handler = workflowStep({
  input: HandOverInput,
  run: handOverUnrated,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
  waker: jobWakerOfEnvironment,
})
