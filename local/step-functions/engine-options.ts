import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'
import type { StartQuota } from './start-quota.ts'

export interface FunctionAnswer {
  readonly statusCode: number
  /** JSON text; empty when the function or service gave nothing. */
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

/** A call that a state machine makes with its role. */
export interface MachineCall {
  readonly roleArn: string
  /** What the role's session is called: the machine's name. */
  readonly session: string
  /** For example `lambda:InvokeFunction`. */
  readonly action: string
  readonly resource: string
}

/** A call of a service's API on behalf of a state machine, with its role. */
export interface ApiCall extends Pick<MachineCall, 'roleArn' | 'session'> {
  /** As in an integration's name: `dynamodb`. */
  readonly service: string
  /** For example `UpdateItem`. */
  readonly operation: string
  /** The service as its errors spell it: `DynamoDb`. */
  readonly errorPrefix: string
  /** JSON text. */
  readonly input: string
}

export interface EngineOptions {
  readonly clock: Clock
  /** Counts work in flight. An execution that waits for a time, a token or another execution is not counted. */
  readonly activity: Activity
  /** The journal's SQLite file; `undefined` keeps everything in memory. */
  readonly journal: string | undefined
  /** Whether the journal need not outlast this process: for rehearsals. */
  readonly throwaway?: boolean | undefined
  readonly region: string
  readonly account: string
  /** Beyond it a start is throttled, by whichever way it comes; without it, none is. */
  readonly startQuota?: StartQuota | undefined
  /** Calls a function with JSON text; rejects with an error whose `name` is the Lambda API's. */
  invokeFunction(functionNameOrArn: string, payload: string): Promise<FunctionAnswer>
  /** Calls a service's API; rejects with an error named as that service's SDK for Java does. Without it, none answers. */
  callApi?(call: ApiCall): Promise<FunctionAnswer>
  /** Why a machine's role may not do something, in IAM's words; `undefined` when it may. Without it, every role may all. */
  authorize?(call: MachineCall): string | undefined
  /** Told at least once of every execution that ended, after it is journalled. */
  onExecutionEnded?(event: EndedExecution): void | Promise<void>
  /** Told of every state entered, once each, as AWS bills them; retries are told again. */
  onStateEntered?(stateMachineArn: string, state: string): void
}
