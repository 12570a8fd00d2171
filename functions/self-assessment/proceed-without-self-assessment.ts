import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { TransientError } from '../platform/lambda/transient-error.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { getRecord } from '../platform/table/get.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { appraisalSchema } from '../records/appraisals.ts'

const ProceedInput = z.object({ appraisalId: z.string(), round: z.number().int().min(1) })

interface ProceedDeps {
  readonly tables: Tables
  readonly clock: Clock
}

/** `proceededRound` remembers the last round that was told, so that a repetition tells nothing twice. */
const proceeding = appraisalSchema.extend({ proceededRound: z.number().int().default(0) })

/**
 * Records that the review goes on though the employee did not answer in time: nobody is ever silently rated.
 * Repeating it changes nothing.
 */
export const proceedWithoutSelfAssessment = async (
  { appraisalId, round }: z.output<typeof ProceedInput>,
  { tables, clock }: ProceedDeps,
): Promise<Record<string, never>> => {
  const appraisal = await getRecord(tables, keys.appraisal(appraisalId), proceeding)
  if (!appraisal) throw new Error(`There is no appraisal ${appraisalId}.`)
  if (appraisal.proceededRound >= round || appraisal.state !== 'selfAssessment') return {}
  const proceeded = await commit(tables, {
    chain: chains.appraisal(appraisalId),
    periodId: appraisal.periodId,
    actor: { kind: 'system', name: 'proceed-without-self-assessment' },
    at: clock.now(),
    action: 'proceededWithoutSelfAssessment',
    after: { round, assessedRound: appraisal.assessedRound ?? null },
    writes: [
      patch(
        keys.appraisal(appraisalId),
        {
          set: { proceededRound: round },
          when: {
            expression:
              '#state = :from AND (attribute_not_exists(#proceededRound) OR #proceededRound < :round)',
            names: { '#state': 'state' },
            values: { ':from': appraisal.state, ':round': round },
          },
        },
        'proceeded-already',
      ),
    ],
  })
  // Withdrawn or told meanwhile: the next try sees it as it is.
  if (!proceeded.ok) throw new TransientError(`${appraisalId} changed meanwhile: ${proceeded.reason}.`)
  return {}
}

export const handler = workflowStep({
  input: ProceedInput,
  run: proceedWithoutSelfAssessment,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
