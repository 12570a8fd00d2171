import * as z from 'zod'
import { systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { patch, replace, type Write } from '../platform/table/write.ts'
import { followUpsIn, type Reward } from '../records/follow-ups.ts'
import { REWARD_DECISIONS } from './choices.ts'
import { type FollowUpDeps, FollowUpInput } from './follow-up-step.ts'

type RewardOutcome = Exclude<Reward['state'], 'nominated'>

const STATES = { approved: 'recorded', declined: 'declined', expired: 'lapsed' } as const
// Executions that began under 0.2.0 come here with a withdrawal, too.
const OUTCOMES = [...REWARD_DECISIONS, 'expired', 'withdrawn'] as const

export const RecordRewardInput = FollowUpInput.extend({ outcome: z.enum(OUTCOMES) })

const before = { reward: 'nominated' } as const
const EVENTS: Record<RewardOutcome, ToldEvent<'rewardRecorded' | 'rewardDeclined' | 'rewardLapsed'>> = {
  recorded: { action: 'rewardRecorded', before, after: { reward: 'recorded' } },
  declined: { action: 'rewardDeclined', before, after: { reward: 'declined' } },
  lapsed: { action: 'rewardLapsed', before, after: { reward: 'lapsed' } },
}

/** The entry in the talent record, and the announcement to the employee. */
const announcement = (reward: Reward, at: Date): Write[] => [
  replace(keys.talent(reward.employeeId, reward.periodId), {
    personId: reward.employeeId,
    periodId: reward.periodId,
    entry: 'reward',
    at: at.toISOString(),
  }),
  queueNotice({
    noticeId: `${reward.appraisalId}.reward`,
    personId: reward.employeeId,
    kind: 'rewardRecorded',
    periodId: reward.periodId,
    notBefore: at,
  }),
]

/**
 * Records what became of a nomination; an approved reward enters the talent record and is announced. Of an appraisal
 * withdrawn meanwhile there is nothing to record.
 */
export const recordReward = async (
  { appraisalId, outcome }: z.output<typeof RecordRewardInput>,
  { tables, clock }: FollowUpDeps,
): Promise<void> => {
  const reward = await followUpsIn(tables).reward(appraisalId)
  if (!reward) throw new Error(`There is no reward ${appraisalId}.`)
  if (outcome === 'withdrawn') return
  const at = clock.now()
  const state = STATES[outcome]
  await commit(tables, {
    chain: chains.appraisal(appraisalId),
    periodId: reward.periodId,
    actor: { kind: 'system', name: 'record-reward' },
    at,
    ...EVENTS[state],
    writes: [
      patch(
        keys.reward(appraisalId),
        {
          set: { state },
          when: {
            expression: '#state = :nominated',
            names: { '#state': 'state' },
            values: { ':nominated': 'nominated' },
          },
        },
        'recorded-already',
      ),
      ...(state === 'recorded' ? announcement(reward, at) : []),
    ],
  })
}

export const handler = workflowStep({
  input: RecordRewardInput,
  run: recordReward,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
})
