import { oweSignal } from '../signals/signals.ts'
import type { Write } from '../table/write.ts'
import { endTask, type Task } from './tasks.ts'

/**
 * The writes by which a person answers a task: to be committed with what the answer changes, and followed by
 * `deliverSignal`. Refused with `TASK_OVER` when the task is open no more.
 */
export const answerTask = (task: Task, outcome: string, at: Date): Write[] => [
  endTask(task, 'answered', outcome, at),
  oweSignal(task.taskId, at),
]

/** The writes that end a task from outside because nobody need answer it any more, or in time. */
export const stopTask = (task: Task, state: 'withdrawn' | 'expired', at: Date): Write[] => [
  endTask(task, state, state, at),
  oweSignal(task.taskId, at),
]
