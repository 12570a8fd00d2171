import { actionOf, type HistoryEntry } from '../../domain/history-entry.ts'
import { readTaskId } from '../../platform/human-tasks/read-task-id.ts'
import { definitionOf } from '../../platform/human-tasks/task-definition.ts'
import { type Part, partSchema } from '../../records/parts.ts'
import { type TaskKind, tasks } from '../../roots/tasks.ts'

/** What HR does with a task of others in its own name: it answers none. */
const OWN_ACTS: ReadonlySet<string> = new Set(['taskReassigned', 'freshLinkAsked'])

/** What is done during a task before its answer, and so names no task. */
const DURING: Readonly<Record<string, TaskKind>> = {
  achievementSet: 'calibration',
  ratingChanged: 'calibration',
}

const kindOf = (entry: HistoryEntry): string | undefined => {
  const action = actionOf(entry)
  const taskId = entry.after?.taskId
  if (OWN_ACTS.has(action)) return undefined
  if (Object.hasOwn(DURING, action)) return DURING[action]
  return typeof taskId === 'string' ? readTaskId(taskId)?.kind : undefined
}

/** In whose place an officer of HR did what an entry records; `undefined` where it was HR's own to do. */
export const placeTaken = (entry: HistoryEntry): Exclude<Part, 'hr' | 'employee'> | undefined => {
  const { actor } = entry
  const kind = actor.kind === 'person' && actor.as === 'hr' ? kindOf(entry) : undefined
  if (kind === undefined || !Object.hasOwn(tasks, kind)) return undefined
  const part = partSchema.parse(definitionOf(tasks, kind).assignee)
  return part === 'hr' || part === 'employee' ? undefined : part
}
