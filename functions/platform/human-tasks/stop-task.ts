import { oweSignal } from '../signals/signals.ts'
import type { Write } from '../table/write.ts'
import { endTask, type Task } from './tasks.ts'

/** The writes that end a task from outside because nobody need answer it any more, or in time. */
export const stopTask = (task: Task, state: 'withdrawn' | 'expired', at: Date): Write[] => [
  endTask(task, state, at),
  oweSignal(task.taskId, at),
]
