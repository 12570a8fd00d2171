import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { answerTask } from '../platform/human-tasks/answer-task.ts'
import type { TaskDeps } from '../platform/human-tasks/task-page.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { APPRAISAL_MOVED, changeAppraisal } from '../records/appraisals.ts'
import { type Objection, objectionKey } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { Rated } from './result-story.ts'

const told = async (committed: Committed, { task }: PeriodVisit, deps: TaskDeps): Promise<Committed> => {
  if (committed.ok) await deliverSignal(deps, task.taskId)
  return committed
}

const byEmployee = ({ task, person, now }: PeriodVisit, { appraisalId, periodId }: Rated) => ({
  chain: chains.appraisal(appraisalId),
  periodId,
  actor: { kind: 'person' as const, id: person.personId, as: task.assigneeAs },
  at: now,
})

/** The employee accepts their published result. Refused when the task is over or the appraisal has moved on. */
export const acceptResult = async (
  visit: PeriodVisit,
  appraisal: Rated,
  deps: TaskDeps,
): Promise<Committed> => {
  if (appraisal.state !== 'published') return { ok: false, reason: APPRAISAL_MOVED }
  const { work, behaviour, predicate } = appraisal
  const committed = await commit(deps.tables, {
    ...byEmployee(visit, appraisal),
    deed: 'accepted',
    after: { taskId: visit.task.taskId, work, behaviour, predicate },
    writes: [
      changeAppraisal(appraisal, { acceptedBySilence: false }),
      ...answerTask(visit.task, 'accepted', visit.now),
    ],
  })
  return told(committed, visit, deps)
}

type Said = Omit<Objection, 'appraisalId' | 'objectedAt' | 'objectedBy'>

/** The employee objects. Refused when the task is over or the appraisal has moved on. */
export const objectToResult = async (
  visit: PeriodVisit,
  appraisal: Rated,
  said: Said,
  deps: TaskDeps,
): Promise<Committed> => {
  if (appraisal.state !== 'published') return { ok: false, reason: APPRAISAL_MOVED }
  const objection: Objection = {
    ...said,
    appraisalId: appraisal.appraisalId,
    objectedAt: visit.now.toISOString(),
    objectedBy: visit.person.personId,
  }
  const committed = await commit(deps.tables, {
    ...byEmployee(visit, appraisal),
    deed: 'objected',
    after: {
      taskId: visit.task.taskId,
      disputed: objection.disputed,
      objection: digestOfPart(objection),
    },
    writes: [
      create(objectionKey(appraisal.appraisalId), objection, 'objected-already'),
      changeAppraisal(appraisal, { acceptedBySilence: false }),
      ...answerTask(visit.task, 'objected', visit.now),
    ],
  })
  return told(committed, visit, deps)
}
