import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'

export interface FunctionAnswer {
  readonly statusCode: number
  /** JSON text; empty when the function gave nothing. */
  readonly payload: string
  readonly functionError?: string
}

/** How an execution ended; dates are epoch milliseconds, input and output JSON text. */
export interface EndedExecution {
  readonly executionArn: string
  readonly stateMachineArn: string
  readonly name: string
  readonly status: string
  readonly startDate: number
  readonly stopDate: number
  readonly input: string
  readonly output: string | undefined
  readonly error: string | undefined
  readonly cause: string | undefined
}

export interface EngineOptions {
  readonly clock: Clock
  /** Told of every piece of work in flight; an execution that waits for a time, a token or another is none. */
  readonly activity: Activity
  /** The journal's SQLite file; `undefined` keeps everything in memory. */
  readonly journal: string | undefined
  /** Whether the journal need not outlast this process: for rehearsals. */
  readonly throwaway?: boolean | undefined
  readonly region: string
  readonly account: string
  /** Calls a function with JSON text; rejects with an error whose `name` is the Lambda API's. */
  invokeFunction(functionNameOrArn: string, payload: string): Promise<FunctionAnswer>
  /** Told at least once of every execution that ended, after it is journalled. */
  onExecutionEnded?(event: EndedExecution): void | Promise<void>
  /** Told of every state entered, once each, as AWS bills them; retries are told again. */
  onStateEntered?(stateMachineArn: string, state: string): void
}
