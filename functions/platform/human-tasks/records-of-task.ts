import { type Key, keys } from '../table/keys.ts'
import { readTaskId } from './read-task-id.ts'
import { chainOfTask } from './task-chain.ts'
import { definitionOf, type TaskDefinitions } from './task-definition.ts'

/** What every step about a task reads: the task, what its subject reads, and where its story stands. */
export const recordsOfTask = (tasks: TaskDefinitions, taskId: string): Key[] => {
  const parts = readTaskId(taskId)
  if (!parts) throw new Error(`${taskId} is no task.`)
  const { kind, subjectId } = parts
  return [
    keys.task(taskId),
    ...definitionOf(tasks, kind).records(subjectId),
    keys.chainHead(chainOfTask(kind, subjectId)),
  ]
}
