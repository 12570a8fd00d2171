import type { SFNClient } from '@aws-sdk/client-sfn'
import { type Clock, systemClock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { stopTask } from '../platform/human-tasks/stop-task.ts'
import { chainOfTask } from '../platform/human-tasks/task-chain.ts'
import { type Task, tasksIn } from '../platform/human-tasks/tasks.ts'
import { inTurns } from '../platform/in-turns.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { deliverSignal, workflowClient } from '../platform/signals/signals.ts'
import { chains, keys, SHARDS } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { BatchInput, type BatchOutput, END } from './cursor.ts'
import { walkPages } from './walk-pages.ts'

interface ExpireDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
}

const BATCH = 50
const IN_PARALLEL = 8
const ACTOR = { kind: 'system', name: 'expire-open-tasks' } as const

const expireTask = async (task: Task, deps: ExpireDeps): Promise<void> => {
  const at = deps.clock.now()
  await commit(deps.tables, {
    chain: chainOfTask(task.kind, task.subjectId),
    periodId: task.periodId,
    actor: ACTOR,
    at,
    action: 'taskExpired',
    after: { taskId: task.taskId, kind: task.kind, because: 'closedEarly' },
    writes: [
      ...stopTask(task, 'expired', at),
      queueNotice({
        noticeId: `${task.taskId}.closedEarly`,
        personId: task.assigneeId,
        kind: 'closedEarly',
        periodId: task.periodId,
        notBefore: at,
      }),
    ],
  })
  await deliverSignal(deps, task.taskId)
}

const markClosedEarly = async (periodId: string, { tables, clock }: ExpireDeps): Promise<void> => {
  const at = clock.now()
  await commit(tables, {
    chain: chains.period(periodId),
    periodId,
    actor: ACTOR,
    at,
    action: 'closedEarly',
    writes: [
      patch(
        keys.period(periodId),
        {
          set: { closedEarlyAt: at.toISOString() },
          when: { expression: 'attribute_not_exists(closedEarlyAt)' },
        },
        'closed-already',
      ),
    ],
  })
}

const SHARD_NAMES = Array.from({ length: SHARDS }, (_, shard) => String(shard))

/**
 * Ends the next batch of self-assessments that are still open, because HR closed them early; reviews go on, with
 * the shorter time that HR set.
 */
export const expireOpenTasks = async (
  { periodId, cursor }: BatchInput,
  deps: ExpireDeps,
): Promise<BatchOutput> => {
  const next = await walkPages({
    lists: SHARD_NAMES,
    cursor,
    size: BATCH,
    page: (shard, page) =>
      tasksIn(deps.tables).openOfPeriod(periodId, Number(shard), { limit: BATCH, cursor: page }),
    each: (_, tasks) =>
      inTurns(
        tasks.filter((task) => task.kind === 'selfAssessment'),
        IN_PARALLEL,
        (task) => expireTask(task, deps),
      ),
  })
  if (next === END) await markClosedEarly(periodId, deps)
  return { cursor: next }
}

export const handler = workflowStep({
  input: BatchInput,
  run: expireOpenTasks,
  deps: () => ({ tables: tablesOfEnvironment(), sfn: workflowClient(), clock: systemClock }),
  waker: jobWakerOfEnvironment,
})
