import type * as z from 'zod'
import { systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { followUpsIn } from '../records/follow-ups.ts'
import { EFFECTS } from './choices.ts'
import { type FollowUpDeps, FollowUpInput } from './follow-up-step.ts'

/** Ends a coaching and records what came of it, or that nobody said; of an appraisal withdrawn meanwhile, nothing. */
export const concludeCoaching = async (
  { appraisalId }: z.output<typeof FollowUpInput>,
  { tables, clock }: FollowUpDeps,
): Promise<void> => {
  const coaching = await followUpsIn(tables).coaching(appraisalId)
  if (!coaching) throw new Error(`There is no coaching ${appraisalId}.`)
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (appraisal?.state === 'withdrawn') return
  const evaluation = await followUpsIn(tables).answer(appraisalId, 'coachingEvaluation')
  const at = clock.now()
  await commit(tables, {
    chain: chains.appraisal(appraisalId),
    periodId: coaching.periodId,
    actor: { kind: 'system', name: 'conclude-coaching' },
    at,
    action: 'coachingConcluded',
    after: { effect: EFFECTS.find((effect) => effect === evaluation?.fields.effect) ?? 'notEvaluated' },
    writes: [
      patch(
        keys.coaching(appraisalId),
        {
          set: { concludedAt: at.toISOString() },
          when: { expression: 'attribute_not_exists(concludedAt)' },
        },
        'concluded-already',
      ),
    ],
  })
}

export const handler = workflowStep({
  input: FollowUpInput,
  run: concludeCoaching,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
