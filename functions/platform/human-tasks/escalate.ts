import { TASK_RULES } from '../../domain/task-kind.ts'
import { type Notice, queueNotice } from '../mail/notices.ts'
import type { Period } from '../records/periods.ts'
import type { Tables } from '../table/table.ts'
import type { Write } from '../table/write.ts'
import { hrToday } from './hr-today.ts'
import { assigneeOf, readSubject } from './subject.ts'
import type { Task } from './tasks.ts'

interface Escalation {
  /** Names the cause, so that nobody is told of it twice. */
  readonly cause: string
  readonly because?: Notice['because']
  readonly at: Date
}

/** The notices that tell the superior of a task's assignee and HR, each once, that somebody waits. */
export const escalate = async (
  tables: Tables,
  task: Task,
  period: Period,
  { cause, because, at }: Escalation,
): Promise<Write[]> => {
  const { taskId, kind, subjectId, periodId, assigneeId } = task
  const subject = await readSubject(tables, kind, subjectId)
  const hr = await hrToday(tables, period)
  const superior = subject && assigneeOf(TASK_RULES[kind].escalates, subject, hr)
  const told = new Set([superior, hr[0]])
  return [...told].flatMap((personId) =>
    personId === undefined || personId === assigneeId
      ? []
      : queueNotice({
          noticeId: `${taskId}.${cause}.${personId}`,
          personId,
          kind: 'taskEscalation',
          periodId,
          taskId,
          taskKind: kind,
          aboutId: assigneeId,
          because,
          notBefore: at,
        }),
  )
}
