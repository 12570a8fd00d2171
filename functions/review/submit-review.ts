import { predicateOf } from '../domain/predicate.ts'
import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { answerTask } from '../platform/human-tasks/answer-task.ts'
import type { TaskDeps } from '../platform/human-tasks/task-page.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { moveAppraisal } from '../records/appraisals.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Review, reviewKey } from '../records/reviews.ts'
import type { ReviewCase } from './case.ts'
import type { ReviewAnswer } from './fields.ts'

/**
 * Submits a review, once, and hands the appraisal over to calibration; the predicate follows from the period's own
 * matrix. Refused when the task is over or the appraisal has moved on.
 */
export const submitReview = async (
  { task, person, period, now }: PeriodVisit,
  { appraisal }: ReviewCase,
  answer: ReviewAnswer,
  deps: TaskDeps,
): Promise<Committed> => {
  const { appraisalId, periodId } = appraisal
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
  const committed = await commit(deps.tables, {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'person', id: person.personId, as: task.assigneeAs },
    at: now,
    deed: 'reviewed',
    before: {
      state: appraisal.state,
      work: appraisal.work ?? null,
      behaviour: appraisal.behaviour ?? null,
      predicate: appraisal.predicate ?? null,
    },
    after: {
      state: 'calibration',
      ...rated,
      round: task.round,
      taskId: task.taskId,
      assessedRound: appraisal.assessedRound ?? null,
      workIsProvisional: appraisal.headsUnit,
      review: digestOfPart(review),
    },
    writes: [
      create(reviewKey(appraisalId, task.round), { ...review }, 'reviewed-already'),
      ...moveAppraisal(appraisal, 'calibration', now, rated),
      ...answerTask(task, 'answered', now),
    ],
  })
  if (committed.ok) await deliverSignal(deps, task.taskId, { ...task, outcome: 'answered' })
  return committed
}
