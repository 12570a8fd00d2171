import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { create } from '../platform/table/write.ts'
import { APPRAISAL_MOVED, changeAppraisal } from '../records/appraisals.ts'
import { type Objection, objectionKey } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { RatedAppraisal } from './result-story.ts'
import { resultTasks } from './tasks.ts'

/** The employee accepts their published result. Refused when the task is over or the appraisal has moved on. */
export const acceptResult = async (
  visit: PeriodVisit,
  appraisal: RatedAppraisal,
  deps: TaskDeps,
): Promise<CommitResult> => {
  if (appraisal.state !== 'published') return { ok: false, reason: APPRAISAL_MOVED }
  const { work, behaviour, predicate } = appraisal
  const answer = {
    to: resultTasks.acknowledgement,
    action: 'accepted',
    outcome: 'accepted',
    after: { taskId: visit.task.taskId, work, behaviour, predicate },
    writes: [changeAppraisal(appraisal, { acceptedBySilence: false })],
  } as const
  return commitAnswer(visit, answer, deps)
}

type ObjectionAnswer = Omit<Objection, 'appraisalId' | 'objectedAt' | 'objectedBy'>

/** The employee objects. Refused when the task is over or the appraisal has moved on. */
export const objectToResult = async (
  visit: PeriodVisit,
  appraisal: RatedAppraisal,
  said: ObjectionAnswer,
  deps: TaskDeps,
): Promise<CommitResult> => {
  if (appraisal.state !== 'published') return { ok: false, reason: APPRAISAL_MOVED }
  const objection: Objection = {
    ...said,
    appraisalId: appraisal.appraisalId,
    objectedAt: visit.now.toISOString(),
    objectedBy: visit.person.personId,
  }
  const answer = {
    to: resultTasks.acknowledgement,
    action: 'objected',
    outcome: 'objected',
    after: {
      taskId: visit.task.taskId,
      disputed: objection.disputed,
      objection: digestOfContent(objection),
    },
    writes: [
      create(objectionKey(appraisal.appraisalId), objection, 'objected-already'),
      changeAppraisal(appraisal, { acceptedBySilence: false }),
    ],
  } as const
  return commitAnswer(visit, answer, deps)
}
