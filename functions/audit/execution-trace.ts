import * as z from 'zod'

const stateDetails = z.object({ name: z.string() })
const failureDetails = z.object({ error: z.string().optional() })

const eventSchema = z.object({
  type: z.string(),
  timestamp: z.string(),
  stateEnteredEventDetails: stateDetails.optional(),
  stateExitedEventDetails: stateDetails.optional(),
  taskFailedEventDetails: failureDetails.optional(),
  taskTimedOutEventDetails: failureDetails.optional(),
  lambdaFunctionFailedEventDetails: failureDetails.optional(),
  lambdaFunctionTimedOutEventDetails: failureDetails.optional(),
  executionFailedEventDetails: failureDetails.optional(),
  executionAbortedEventDetails: failureDetails.optional(),
  executionTimedOutEventDetails: failureDetails.optional(),
})
type Event = z.output<typeof eventSchema>

/** The archived history of an execution, as the Step Functions API gave it. */
export const archivedExecutionSchema = z.object({
  executionArn: z.string(),
  status: z.string(),
  events: z.array(eventSchema),
})
export type ArchivedExecution = z.output<typeof archivedExecutionSchema>

/** One stay in a state; instants are ISO-8601. */
export interface Stay {
  readonly state: string
  readonly enteredAt: string
  /** Absent when the execution ended there. */
  readonly leftAt: string | undefined
  /** The names of the errors met there, those retried or caught included. */
  readonly errors: readonly string[]
  /** The execution ended there without success. */
  readonly failed: boolean
}

const errorOf = (event: Event): string | undefined => {
  if (!/(Failed|TimedOut|Aborted)$/.test(event.type)) return undefined
  const details =
    event.taskFailedEventDetails ??
    event.taskTimedOutEventDetails ??
    event.lambdaFunctionFailedEventDetails ??
    event.lambdaFunctionTimedOutEventDetails ??
    event.executionFailedEventDetails ??
    event.executionAbortedEventDetails ??
    event.executionTimedOutEventDetails
  return details?.error ?? event.type
}

/** The states an execution stood in, in order; of workflows without parallel branches, as all of ours are. */
export const staysOf = ({ status, events }: ArchivedExecution): Stay[] => {
  const stays: Stay[] = []
  for (const event of events) {
    const entered = event.stateEnteredEventDetails
    const last = stays.at(-1)
    if (entered) {
      const enteredAt = event.timestamp
      stays.push({ state: entered.name, enteredAt, leftAt: undefined, errors: [], failed: false })
      continue
    }
    if (!last) continue
    const error = errorOf(event)
    if (event.stateExitedEventDetails) stays.splice(-1, 1, { ...last, leftAt: event.timestamp })
    else if (error) stays.splice(-1, 1, { ...last, errors: [...last.errors, error] })
  }
  const last = stays.at(-1)
  if (last && status !== 'SUCCEEDED') stays.splice(-1, 1, { ...last, failed: true })
  return stays
}

/** The ways between states that were taken, by `wayName`. */
export const takenWays = (stays: readonly Stay[]): ReadonlySet<string> =>
  new Set(stays.slice(1).map(({ state }, at) => wayName(stays[at]?.state ?? '', state)))

/** One name for the way between two states. */
export const wayName = (from: string, to: string): string => `${from} → ${to}`
