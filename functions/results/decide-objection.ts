import { predicateOf } from '../domain/predicate.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { create } from '../platform/table/write.ts'
import { APPRAISAL_MOVED, moveAppraisal } from '../records/appraisals.ts'
import { type Decision, decisionKey } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { Ruled } from './decision-form.ts'
import { partialityOf } from './impartial-decider.ts'
import type { ResultStory } from './result-story.ts'
import { resultTasks } from './tasks.ts'

/**
 * Decides an objection for good: the ratings as ruled, the predicate by the matrix. Refused to who is not impartial,
 * when the task is over, and when the appraisal has moved on.
 */
export const decideObjection = async (
  visit: PeriodVisit,
  story: ResultStory,
  { ruling, work, behaviour, reason }: Ruled,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { appraisal } = story
  const { appraisalId } = appraisal
  const { task, person, now } = visit
  if (appraisal.state !== 'objection') return { ok: false, reason: APPRAISAL_MOVED }
  if (await partialityOf(deps.tables, visit, story)) return { ok: false, reason: 'not-impartial' }
  const before = { work: appraisal.work, behaviour: appraisal.behaviour, predicate: appraisal.predicate }
  const after = { work, behaviour, predicate: predicateOf({ work, behaviour }, visit.period.profile.matrix) }
  const decision: Decision = {
    appraisalId,
    decidedAt: now.toISOString(),
    decidedBy: person.personId,
    decidedAs: task.assigneeAs,
    ruling,
    reason,
    before,
    after,
  }
  const answer = {
    to: resultTasks.objectionDecision,
    action: 'decided',
    outcome: 'decided',
    before: { state: appraisal.state, ...before },
    after: {
      taskId: task.taskId,
      state: 'decided',
      ...after,
      ruling,
      decision: digestOfContent(decision),
    },
    writes: [
      create(decisionKey(appraisalId), decision, 'decided-already'),
      ...moveAppraisal(appraisal, 'decided', now, after),
    ],
  } as const
  return commitAnswer(visit, answer, deps)
}
