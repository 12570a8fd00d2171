import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { reassignTask } from '../platform/human-tasks/tasks.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { chains } from '../platform/table/keys.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { Decider } from './impartial-decider.ts'

/** Gives an objection to an impartial decider and asks them by mail; the former decider's link dies. */
export const handOverObjection = (
  { task, person, now }: PeriodVisit,
  instead: Decider,
  employeeId: string,
  { tables }: TaskDeps,
): Promise<CommitResult> =>
  commit(tables, {
    chain: chains.appraisal(task.subjectId),
    periodId: task.periodId,
    actor: { kind: 'person', id: person.personId, as: task.assigneeAs },
    at: now,
    action: 'taskReassigned',
    before: { taskId: task.taskId, assigneeId: task.assigneeId, assigneeAs: task.assigneeAs },
    after: {
      taskId: task.taskId,
      assigneeId: instead.personId,
      assigneeAs: instead.as,
      reason: 'conflictOfInterest',
    },
    writes: [
      reassignTask(task, instead.personId, instead.as),
      queueNotice({
        noticeId: `${task.taskId}.reassigned.${task.version + 1}`,
        personId: instead.personId,
        kind: 'taskOpened',
        periodId: task.periodId,
        taskId: task.taskId,
        taskKind: task.kind,
        aboutId: employeeId,
        notBefore: now,
      }),
    ],
  })
