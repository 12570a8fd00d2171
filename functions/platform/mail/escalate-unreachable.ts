import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import { escalate } from '../human-tasks/escalate.ts'
import { chainOfTask } from '../human-tasks/task-chain.ts'
import { readAsked, type TaskDefinitions } from '../human-tasks/task-definition.ts'
import { stillAsked, type Task, tasksIn } from '../human-tasks/tasks.ts'
import { everyItem } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

interface EscalateDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly tasks: TaskDefinitions
}

interface Unreachable {
  /** The action in whose course it was noticed. */
  readonly by: string
  /** Since when, or why; the same person may be lost and found and lost again, and each time somebody is told once. */
  readonly since: string
}

/**
 * Tells the superior and HR that the person asked gets no mail, as the last rung of the ladder would, but now. Repeating
 * it, or coming after the task is over, changes nothing.
 */
export const escalateUnreachable = async (
  task: Task,
  { by, since }: Unreachable,
  { tables, clock, tasks }: EscalateDeps,
): Promise<void> => {
  if (task.state !== 'open') return
  const asked = await readAsked(tasks, tables, task)
  if (!asked) return
  const at = clock.now()
  const cause = `unreachable.${since}`
  const told = await escalate(task, asked, { cause, because: 'unreachable', at })
  if (told.length === 0) return
  const { taskId, kind, subjectId, periodId, assigneeId, dueAt } = task
  await commit(tables, {
    chain: chainOfTask(kind, subjectId),
    periodId,
    actor: { kind: 'system', name: by },
    at,
    action: 'unreachableEscalated',
    after: { taskId, kind, assigneeId, dueAt },
    writes: [stillAsked(task), ...told],
  })
}

/** The same for every open task of a person. */
export const escalateTasksOf = async (
  personId: string,
  unreachable: Unreachable,
  deps: EscalateDeps,
): Promise<void> => {
  const open = everyItem((cursor) => tasksIn(deps.tables).openOfPerson(personId, { cursor }))
  for await (const task of open) await escalateUnreachable(task, unreachable, deps)
}
