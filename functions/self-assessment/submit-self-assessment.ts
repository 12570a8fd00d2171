import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { create } from '../platform/table/write.ts'
import { changeAppraisal } from '../records/appraisals.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type SelfAssessment, selfAssessmentKey } from '../records/self-assessments.ts'
import type { Assessment } from './assessment.ts'
import { selfAssessmentTasks } from './tasks.ts'

type Answers = Omit<SelfAssessment, 'appraisalId' | 'round' | 'submittedAt' | 'submittedBy'>

/**
 * Submits what an employee wrote, once: the record, the answered task and the History entry together. Refused when
 * the task is over or the appraisal has moved on.
 */
export const submitSelfAssessment = (
  visit: PeriodVisit,
  { appraisal }: Assessment,
  answers: Answers,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { appraisalId, assessedRound } = appraisal
  const { taskId, round } = visit.task
  const submitted: SelfAssessment = {
    ...answers,
    appraisalId,
    round,
    submittedAt: visit.now.toISOString(),
    submittedBy: visit.person.personId,
  }
  const answer = {
    to: selfAssessmentTasks.selfAssessment,
    action: 'selfAssessmentSubmitted',
    outcome: 'answered',
    before: { assessedRound: assessedRound ?? null },
    after: {
      taskId,
      assessedRound: round,
      realisations: submitted.results.reduce((sum, { realisations }) => sum + realisations.length, 0),
      selfAssessment: digestOfContent(submitted),
    },
    writes: [
      create(selfAssessmentKey(appraisalId, round), submitted, 'submitted-already'),
      changeAppraisal(appraisal, { assessedRound: round }),
    ],
  } as const
  return commitAnswer(visit, answer, deps)
}
