import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { answerTask } from '../platform/human-tasks/answer-task.ts'
import type { TaskDeps } from '../platform/human-tasks/task-page.ts'
import { deliverSignal } from '../platform/signals/signals.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { FOLLOW_UP_PARTS, type FollowUpAnswer, type FollowUpTask } from '../records/follow-ups.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { DEEDS, outcomeOf, QUESTIONS } from './questions.ts'

/** The answers that are no free text: marks and choices may stand in History. */
const plainAnswers = (kind: FollowUpTask, fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    QUESTIONS[kind]
      .filter((question) => question.kind === 'choice' || question.kind === 'mark')
      .map(({ name }) => [name, fields[name] ?? '']),
  )

/** Records the answer to a task of coaching or reward, and tells its workflow. */
export const answerFollowUp = async (
  kind: FollowUpTask,
  fields: Readonly<Record<string, string>>,
  { task, person, now }: PeriodVisit,
  deps: TaskDeps,
): Promise<Committed> => {
  const answer: FollowUpAnswer = { fields, authorId: person.personId, at: now.toISOString() }
  const answered = await commit(deps.tables, {
    chain: chains.appraisal(task.subjectId),
    periodId: task.periodId,
    actor: { kind: 'person', id: person.personId, as: task.assigneeAs },
    at: now,
    deed: DEEDS[kind],
    after: { ...plainAnswers(kind, fields), document: digestOfPart(answer) },
    writes: [
      create(keys.appraisalPart(task.subjectId, FOLLOW_UP_PARTS[kind]), answer, 'answered-already'),
      ...answerTask(task, outcomeOf(kind, fields), now),
    ],
  })
  if (answered.ok) await deliverSignal(deps, task.taskId, { ...task, outcome: outcomeOf(kind, fields) })
  return answered
}
