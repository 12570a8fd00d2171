import * as z from 'zod'
import drawings from '../../workflows/drawings.json' with { type: 'json' }

/** The size of a state's box, in pixels. */
export const BOX = { width: 184, height: 62 } as const

/** The state machines, by the names under which their executions are archived. */
export type MachineName = keyof typeof drawings

export const MACHINES = Object.keys(drawings).filter((name): name is MachineName => name in drawings)

export const isMachine = (name: string): name is MachineName => Object.hasOwn(drawings, name)

const boxSchema = z.object({
  name: z.string(),
  type: z.enum(['Task', 'Choice', 'Pass', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']),
  /** Of its left upper corner, in pixels. */
  x: z.number(),
  y: z.number(),
})
export type Box = z.output<typeof boxSchema>

const lineSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** The points it passes, in its own direction; between two of them it runs straight. */
  points: z.array(z.tuple([z.number(), z.number()])).min(2),
})
export type Line = z.output<typeof lineSchema>

/** Where a workflow's boxes and lines stand, in pixels. */
export const workflowLayoutSchema = z.object({
  width: z.number(),
  height: z.number(),
  boxes: z.array(boxSchema),
  lines: z.array(lineSchema),
})
export type WorkflowLayout = z.output<typeof workflowLayoutSchema>

/** The drawing of a workflow as it is deployed together with this page; laid out by `npm run draw`. */
export const layoutOf = (machine: MachineName): WorkflowLayout =>
  workflowLayoutSchema.parse(drawings[machine])
