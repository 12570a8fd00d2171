import type { Clock } from '../clock.ts'
import { readAsked, type TaskDefinitions } from '../human-tasks/task-definition.ts'
import { type Task, tasksIn } from '../human-tasks/tasks.ts'
import { everyItem } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { transact } from '../table/transact.ts'
import { changeNotice } from './claim-notices.ts'
import { type Notice, queueNotice } from './notices.ts'

interface AskAgainDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

/** How the notice of a task is called that a cause has sent once more. */
export const againId = (taskId: string, causeId: string): string => `${taskId}.again.${causeId}`

const queueAgain = async (
  task: Task,
  cause: Notice,
  { tables, clock, tasks }: AskAgainDeps,
): Promise<void> => {
  const asked = await readAsked(tasks, tables, task)
  await transact(tables, [
    queueNotice({
      noticeId: againId(task.taskId, cause.noticeId),
      personId: task.assigneeId,
      kind: 'taskOpened',
      periodId: task.periodId,
      taskId: task.taskId,
      taskKind: task.kind,
      aboutId: asked?.aboutId,
      notBefore: clock.now(),
    }),
  ])
}

/**
 * Owes a person, whose address was corrected, word of every task that waits for them, and lets go of the notice that
 * said so. Each task is named after the correction: done again after a crash, none is owed twice.
 */
export const askAgain = async (corrected: Notice, deps: AskAgainDeps): Promise<boolean> => {
  const open = everyItem((cursor) => tasksIn(deps.tables).openOfPerson(corrected.personId, { cursor }))
  for await (const task of open) await queueAgain(task, corrected, deps)
  const sentAt = deps.clock.now().toISOString()
  return (await transact(deps.tables, [changeNotice(corrected, { state: 'sent', sentAt }, true)])).ok
}
