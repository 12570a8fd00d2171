import { calibrationTasks } from '../calibration/tasks.ts'
import type { Ladder } from '../domain/ladder.ts'
import { followUpTasks } from '../follow-up/tasks.ts'
import type { TaskDefinition } from '../platform/human-tasks/task-definition.ts'
import { resultTasks } from '../results/tasks.ts'
import { reviewTasks } from '../review/tasks.ts'
import { selfAssessmentTasks } from '../self-assessment/tasks.ts'

/** Every question that Bina puts to a person. */
export const tasks = {
  ...selfAssessmentTasks,
  ...reviewTasks,
  ...calibrationTasks,
  ...resultTasks,
  ...followUpTasks,
} satisfies Readonly<Record<string, TaskDefinition>>

export type TaskKind = keyof typeof tasks

/** The ladder of each kind, as a period keeps them from its opening on. */
export const ladders: Record<string, Ladder> = Object.fromEntries(
  Object.entries(tasks).map(([kind, { ladder }]) => [kind, ladder]),
)
