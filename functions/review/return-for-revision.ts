import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { answerTask } from '../platform/human-tasks/answer-task.ts'
import type { TaskDeps } from '../platform/human-tasks/task-page.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { changeAppraisal } from '../records/appraisals.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Return, returnKey } from '../records/returns.ts'
import type { ReviewCase } from './case.ts'
import type { ReturnAnswer } from './fields.ts'

export const NO_RETURNS_LEFT = 'no-returns-left'

/**
 * Gives a self-assessment back with a reason and a new due date; the workflow then asks for the next round. Refused
 * when the period's profile allows no further return, the task is over or the appraisal has moved on.
 */
export const returnForRevision = async (
  { task, person, now }: PeriodVisit,
  { appraisal, returnsLeft }: ReviewCase,
  { reason, due }: ReturnAnswer,
  deps: TaskDeps,
): Promise<Committed> => {
  if (returnsLeft === 0) return { ok: false, reason: NO_RETURNS_LEFT }
  const { appraisalId, periodId, returns } = appraisal
  const returned: Return = {
    appraisalId,
    round: task.round,
    returnedAt: now.toISOString(),
    returnedBy: person.personId,
    reason,
    due,
  }
  const committed = await commit(deps.tables, {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'person', id: person.personId, as: task.assigneeAs },
    at: now,
    deed: 'returnedForRevision',
    before: { returns, revisionDue: appraisal.revisionDue ?? null },
    after: {
      returns: returns + 1,
      revisionDue: due,
      round: task.round,
      taskId: task.taskId,
      return: digestOfPart(returned),
    },
    writes: [
      create(returnKey(appraisalId, task.round), { ...returned }, 'returned-already'),
      changeAppraisal(appraisal, { returns: returns + 1, revisionDue: due }),
      ...answerTask(task, 'returned', now),
    ],
  })
  if (committed.ok) await deliverSignal(deps, task.taskId, { ...task, outcome: 'returned' })
  return committed
}
