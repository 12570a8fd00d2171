import * as z from 'zod'
import type { CommitResult } from '../platform/history/append.ts'
import { digestOfContent } from '../platform/history/digest-of-content.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { commitAnswer } from '../platform/human-tasks/commit-answer.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import { create } from '../platform/table/write.ts'
import { FOLLOW_UP_PARTS, type FollowUpAnswer, type FollowUpTask } from '../records/follow-ups.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { PLAIN_ANSWERS } from './plain-answers.ts'
import { followUpTasks } from './tasks.ts'

type Fields = Readonly<Record<string, string>>
type ToldAnswer = ToldEvent<
  'coachingPlanned' | 'coachingCheckedIn' | 'coachingEvaluated' | 'coachingRated' | 'rewardDecided'
>
type Told = { readonly taskId: string; readonly document: string }

/** How History tells each task's answer: of its fields the marks and choices, of all the digest. */
const EVENTS: Readonly<Record<FollowUpTask, (fields: Fields, told: Told) => ToldAnswer>> = {
  coachingPlan: (_, after) => ({ action: 'coachingPlanned', after }),
  coachingCheckIn: (fields, told) => ({
    action: 'coachingCheckedIn',
    after: { ...z.object(PLAIN_ANSWERS.coachingCheckIn).parse(fields), ...told },
  }),
  coachingEvaluation: (fields, told) => ({
    action: 'coachingEvaluated',
    after: { ...z.object(PLAIN_ANSWERS.coachingEvaluation).parse(fields), ...told },
  }),
  coachingFeedback: (fields, told) => ({
    action: 'coachingRated',
    after: { ...z.object(PLAIN_ANSWERS.coachingFeedback).parse(fields), ...told },
  }),
  rewardApproval: (fields, told) => ({
    action: 'rewardDecided',
    after: { ...z.object(PLAIN_ANSWERS.rewardApproval).parse(fields), ...told },
  }),
}

/** Records the answer to a task of coaching or reward, and tells its workflow. */
export const answerFollowUp = (
  kind: FollowUpTask,
  fields: Fields,
  visit: PeriodVisit,
  deps: TaskDeps,
): Promise<CommitResult> => {
  const { task, person, now } = visit
  const document: FollowUpAnswer = { fields, authorId: person.personId, at: now.toISOString() }
  const answer = {
    ...EVENTS[kind](fields, { taskId: task.taskId, document: digestOfContent(document) }),
    writes: [create(keys.appraisalPart(task.subjectId, FOLLOW_UP_PARTS[kind]), document, 'answered-already')],
  }
  return kind === 'rewardApproval'
    ? commitAnswer(
        visit,
        {
          ...answer,
          to: followUpTasks[kind],
          outcome: PLAIN_ANSWERS.rewardApproval.decision.parse(fields.decision),
        },
        deps,
      )
    : commitAnswer(visit, { ...answer, to: followUpTasks[kind], outcome: 'answered' }, deps)
}
