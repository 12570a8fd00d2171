import { predicateOf } from '../domain/predicate.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { create } from '../platform/table/write.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Review, reviewKey } from '../records/reviews.ts'
import type { ReviewCase } from './case.ts'
import type { ReviewAnswer } from './forms.ts'
import { reviewTasks } from './tasks.ts'

/**
 * Submits a review, once, and hands the appraisal over to calibration; the predicate follows from the period's own
 * matrix. Refused when the task is over or the appraisal has moved on.
 */
export const submitReview = (
  visit: PeriodVisit,
  { appraisal }: ReviewCase,
  answer: ReviewAnswer,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { task, person, period, now } = visit
  const { appraisalId } = appraisal
  const { work, behaviour, developmentAsked } = answer
  const predicate = predicateOf(answer, period.profile.matrix)
  const review: Review = {
    ...answer,
    predicate,
    appraisalId,
    round: task.round,
    reviewedAt: now.toISOString(),
    reviewerId: person.personId,
    reviewedAs: task.assigneeAs,
    workIsProvisional: appraisal.headsUnit,
  }
  const rated = { work, behaviour, predicate, developmentAsked }
  const reviewed = {
    to: reviewTasks.review,
    action: 'reviewed',
    outcome: 'answered',
    before: {
      state: appraisal.state,
      work: appraisal.work ?? null,
      behaviour: appraisal.behaviour ?? null,
      predicate: appraisal.predicate ?? null,
    },
    after: {
      taskId: task.taskId,
      state: 'calibration',
      ...rated,
      round: task.round,
      assessedRound: appraisal.assessedRound ?? null,
      workIsProvisional: appraisal.headsUnit,
      review: digestOfContent(review),
    },
    writes: [
      create(reviewKey(appraisalId, task.round), { ...review }, 'reviewed-already'),
      ...moveAppraisal(appraisal, 'calibration', now, rated),
    ],
  } as const
  return commitAnswer(visit, reviewed, deps)
}
