import type { CommitResult } from '../platform/history/append.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-page.ts'
import { keys } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { FOLLOW_UP_PARTS, type FollowUpAnswer, type FollowUpTask } from '../records/follow-ups.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { ACTIONS, QUESTIONS } from './questions.ts'
import { followUpTasks } from './tasks.ts'

/** The answers that are no free text: marks and choices may stand in History. */
const plainAnswers = (kind: FollowUpTask, fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    QUESTIONS[kind]
      .filter((question) => question.kind === 'choice' || question.kind === 'mark')
      .map(({ name }) => [name, fields[name] ?? '']),
  )

const decisionIn = (fields: Readonly<Record<string, string>>) => {
  const decision = followUpTasks.rewardApproval.outcomes.find((outcome) => outcome === fields.decision)
  if (!decision) throw new Error('The form of a reward has no decision.')
  return decision
}

/** Records the answer to a task of coaching or reward, and tells its workflow. */
export const answerFollowUp = (
  kind: FollowUpTask,
  fields: Readonly<Record<string, string>>,
  visit: PeriodVisit,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { task, person, now } = visit
  const document: FollowUpAnswer = { fields, authorId: person.personId, at: now.toISOString() }
  const answer = {
    event: ACTIONS[kind],
    after: { ...plainAnswers(kind, fields), document: digestOfPart(document) },
    writes: [create(keys.appraisalPart(task.subjectId, FOLLOW_UP_PARTS[kind]), document, 'answered-already')],
  }
  return kind === 'rewardApproval'
    ? commitAnswer(visit, { ...answer, to: followUpTasks[kind], outcome: decisionIn(fields) }, deps)
    : commitAnswer(visit, { ...answer, to: followUpTasks[kind], outcome: 'answered' }, deps)
}
