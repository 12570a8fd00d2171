import * as z from 'zod'
import { type TaskKind, taskKindSchema } from '../../domain/task-kind.ts'

/** What the id of a task says about it. */
export interface TaskParts {
  readonly kind: TaskKind
  readonly subjectId: string
  readonly periodId: string
  /** The person the subject is about; for a calibration, the unit. */
  readonly aboutId: string
  readonly round: number
}

const SHAPE =
  /^(?<kind>[a-zA-Z]+)\.(?<subjectId>(?<periodId>[a-z0-9-]{1,100})\.(?<aboutId>[a-z0-9-]{1,100}))\.(?<round>[1-9]\d{0,3})(?:\.[a-zA-Z]{1,20})?$/

const partsSchema = z.object({
  kind: taskKindSchema,
  subjectId: z.string(),
  periodId: z.string(),
  aboutId: z.string(),
  round: z.coerce.number(),
})

/** Reads an id made by `taskIdOf`; `undefined` for any other text. */
export const readTaskId = (taskId: string): TaskParts | undefined =>
  partsSchema.safeParse(SHAPE.exec(taskId)?.groups).data
