import { type EscalationReason, queueNotice } from '../mail/notices.ts'
import type { Write } from '../table/write.ts'
import type { TaskSubject } from './task-definition.ts'
import type { Task } from './tasks.ts'

interface Escalation {
  /** Names the cause, so that nobody is told of it twice. */
  readonly cause: string
  readonly because?: EscalationReason | undefined
  readonly at: Date
}

/** The notices that tell those who watch over a task, each once, that somebody waits. */
export const escalate = async (
  task: Task,
  subject: Pick<TaskSubject, 'watchers'>,
  { cause, because, at }: Escalation,
): Promise<Write[]> => {
  const { taskId, kind, periodId, assigneeId } = task
  return (await subject.watchers(because)).flatMap((personId) =>
    personId === assigneeId
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
