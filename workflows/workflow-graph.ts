import * as z from 'zod'

const nextSchema = z.object({ Next: z.string() })

const stateSchema = z.object({
  Type: z.enum(['Task', 'Choice', 'Pass', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(nextSchema).optional(),
  Catch: z.array(nextSchema).optional(),
})
export type WorkflowState = z.output<typeof stateSchema>

/** As much of a definition in the Amazon States Language as a drawing of it needs. */
export const workflowSchema = z.object({ StartAt: z.string(), States: z.record(z.string(), stateSchema) })
export type Workflow = z.output<typeof workflowSchema>

/** A way from one state to another; `failing` when only an error leads there. */
export interface Transition {
  readonly from: string
  readonly to: string
  readonly failing: boolean
}

const transitionsFrom = (from: string, { Next, Default, Choices = [], Catch = [] }: WorkflowState) => {
  const regular = [Next, ...Choices.map((choice) => choice.Next), Default].filter((to) => to !== undefined)
  const failing = Catch.map((caught) => caught.Next).filter((to) => !regular.includes(to))
  return [
    ...[...new Set(regular)].map((to): Transition => ({ from, to, failing: false })),
    ...[...new Set(failing)].map((to): Transition => ({ from, to, failing: true })),
  ]
}

/** Every way between the states of a workflow, each pair once. */
export const transitionsOf = ({ States }: Workflow): Transition[] =>
  Object.entries(States).flatMap(([name, state]) => transitionsFrom(name, state))
