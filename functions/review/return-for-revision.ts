import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { create } from '../platform/table/write.ts'
import { changeAppraisal } from '../records/appraisals.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Return, returnKey } from '../records/returns.ts'
import type { ReviewCase } from './case.ts'
import { reviewTasks } from './tasks.ts'

interface ReturnAnswer {
  readonly reason: string
  readonly due: string
}

/**
 * Gives a self-assessment back with a reason and a new due date; the workflow then asks for the next round. Refused
 * when the period's profile allows no further return, the task is over or the appraisal has moved on.
 */
export const returnForRevision = async (
  visit: PeriodVisit,
  { appraisal, returnsLeft }: ReviewCase,
  { reason, due }: ReturnAnswer,
  deps: TaskDeps,
): Promise<CommitResult> => {
  if (returnsLeft === 0) return { ok: false, reason: 'no-returns-left' }
  const { task, person, now } = visit
  const { appraisalId, returns } = appraisal
  const returned: Return = {
    appraisalId,
    round: task.round,
    returnedAt: now.toISOString(),
    returnedBy: person.personId,
    reason,
    due,
  }
  const answer = {
    to: reviewTasks.review,
    action: 'returnedForRevision',
    outcome: 'returned',
    before: { returns, revisionDue: appraisal.revisionDue ?? null },
    after: {
      taskId: task.taskId,
      returns: returns + 1,
      revisionDue: due,
      round: task.round,
      return: digestOfContent(returned),
    },
    writes: [
      create(returnKey(appraisalId, task.round), { ...returned }, 'returned-already'),
      changeAppraisal(appraisal, { returns: returns + 1, revisionDue: due }),
    ],
  } as const
  return commitAnswer(visit, answer, deps)
}
