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
import { type SelfAssessment, selfAssessmentKey } from '../records/self-assessments.ts'
import type { Assessment } from './assessment.ts'

type Answers = Omit<SelfAssessment, 'appraisalId' | 'round' | 'submittedAt' | 'submittedBy'>

/**
 * Submits what an employee wrote, once: the record, the answered task and the History entry together. Refused when
 * the task is over or the appraisal has moved on.
 */
export const submitSelfAssessment = async (
  { task, person, now }: PeriodVisit,
  { appraisal }: Assessment,
  answers: Answers,
  deps: TaskDeps,
): Promise<Committed> => {
  const { appraisalId, periodId } = appraisal
  const { round } = task
  const submitted: SelfAssessment = {
    ...answers,
    appraisalId,
    round,
    submittedAt: now.toISOString(),
    submittedBy: person.personId,
  }
  const committed = await commit(deps.tables, {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'person', id: person.personId, as: task.assigneeAs },
    at: now,
    deed: 'selfAssessmentSubmitted',
    before: { assessedRound: appraisal.assessedRound ?? null },
    after: {
      assessedRound: round,
      taskId: task.taskId,
      realisations: submitted.results.reduce((sum, { realisations }) => sum + realisations.length, 0),
      selfAssessment: digestOfPart(submitted),
    },
    writes: [
      create(selfAssessmentKey(appraisalId, round), submitted, 'submitted-already'),
      changeAppraisal(appraisal, { assessedRound: round }),
      ...answerTask(task, 'answered', now),
    ],
  })
  if (committed.ok) await deliverSignal(deps, task.taskId, { ...task, outcome: 'answered' })
  return committed
}
