import type * as z from 'zod'
import { systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import type { Reward } from '../records/follow-ups.ts'
import { type FollowUpDeps, FollowUpInput } from './follow-up-step.ts'

/** Nominates an employee for a reward, by the rule of their final predicate. */
export const nominateReward = async (
  { appraisalId }: z.output<typeof FollowUpInput>,
  { tables, clock }: FollowUpDeps,
): Promise<void> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (!appraisal?.predicate) throw new Error(`There is no appraisal ${appraisalId} with a predicate.`)
  const { periodId, unitId, employeeId, supervisorId, predicate } = appraisal
  const at = clock.now()
  const reward: Reward = {
    appraisalId,
    periodId,
    unitId,
    employeeId,
    supervisorId,
    state: 'nominated',
    nominatedAt: at.toISOString(),
  }
  await commit(tables, {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'system', name: 'nominate-reward' },
    at,
    action: 'rewardNominated',
    after: { predicate },
    writes: [create(keys.reward(appraisalId), reward, 'nominated-already')],
  })
}

export const handler = workflowStep({
  input: FollowUpInput,
  run: nominateReward,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
