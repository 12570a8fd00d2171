import * as z from 'zod'

/** What the id of a task says about it. */
export interface TaskParts {
  readonly kind: string
  readonly subjectId: string
  readonly round: number
  /** Where the subject's id names them: its period, and the person or unit of that period that it is about. */
  readonly periodId?: string | undefined
  readonly aboutId?: string | undefined
}

const SHAPE =
  /^(?<kind>[a-zA-Z]+)\.(?<subjectId>(?<periodId>[a-z0-9-]{1,100})\.(?<aboutId>[a-z0-9-]{1,100})|[a-z]{1,40}_[a-z0-9-]{1,150})\.(?<round>[1-9]\d{0,3})(?:\.[a-zA-Z0-9-]{1,100})?$/

const partsSchema = z.object({
  kind: z.string(),
  subjectId: z.string(),
  periodId: z.string().optional(),
  aboutId: z.string().optional(),
  round: z.coerce.number(),
})

/** Reads an id made by `taskIdOf`; `undefined` for any other text. */
export const readTaskId = (taskId: string): TaskParts | undefined =>
  partsSchema.safeParse(SHAPE.exec(taskId)?.groups).data
