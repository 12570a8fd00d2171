import { climb } from '../../domain/ladder.ts'
import type { SubjectWithLadder } from './task-definition.ts'
import type { Task } from './tasks.ts'

/** Where a task stands: `open` with the seconds until its next rung, or the outcome it ended with. */
export interface TaskStanding {
  readonly taskId: string
  readonly outcome: string
  readonly secondsToNext: number
}

export const standingOf = (
  task: Task,
  { ladder, calendar }: Pick<SubjectWithLadder, 'ladder' | 'calendar'>,
  now: Date,
): TaskStanding => {
  if (task.state !== 'open')
    return { taskId: task.taskId, outcome: task.outcome ?? task.state, secondsToNext: 0 }
  const { action, secondsToNext } = climb({
    ladder,
    dueAt: new Date(task.dueAt),
    openedAt: new Date(task.openedAt),
    climbed: task.climbed,
    now,
    calendar,
  })
  return { taskId: task.taskId, outcome: 'open', secondsToNext: action === 'wait' ? secondsToNext : 1 }
}
