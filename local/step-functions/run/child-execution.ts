import { fromText, isObject, type Json, type JsonObject } from '../json.ts'
import type { TaskState } from '../machine/machine.ts'
import { isMachineArn } from '../names.ts'
import { ServiceError } from '../service-error.ts'
import type { Failure } from './branch.ts'
import type { Run } from './run.ts'
import type { ChildDescription, ChildStart } from './surroundings.ts'

const METADATA = { SdkHttpMetadata: { HttpStatusCode: 200 } }

const inputText = (input: Json | undefined): string =>
  typeof input === 'string' ? input : JSON.stringify(input ?? {})

const causeOf = (message: string): string => `${message} (Service: Sfn, Status Code: 400)`

/**
 * What a throttled start is called in a task. Source: AWS's own example of a Retry, "Start workflow executions from a task
 * state" (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-nested-workflows.html).
 */
const THROTTLED = 'StepFunctions.ExecutionLimitExceeded'
const THROTTLINGS: ReadonlySet<string> = new Set(['ThrottlingException', 'ExecutionLimitExceeded'])

const failureOfStart = (error: unknown): Failure => {
  if (!(error instanceof ServiceError)) throw error
  const name = error.type.replace(/Exception$/, '')
  return {
    error: THROTTLINGS.has(error.type) ? THROTTLED : `StepFunctions.${name}Exception`,
    cause: causeOf(error.message),
  }
}

/** What a task fails with when IAM refuses its call: Step Functions knows no name of its own for that. */
const forbidden = (message: string): Failure => ({
  error: 'StepFunctions.AWSStepFunctionsException',
  cause: causeOf(message),
})

/** Starts the execution that a task's arguments name, in the same turn as the task itself. */
export const startExecutionOf = (
  run: Run,
  state: TaskState,
  args: Json,
): { child: ChildStart } | { failure: Failure } => {
  const { StateMachineArn: arn, Name: name, Input: input } = isObject(args) ? args : {}
  const machineArn = typeof arn === 'string' ? arn : ''
  const refusal = isMachineArn(machineArn) && run.refusalOf('states:StartExecution', machineArn)
  if (refusal) return { failure: forbidden(refusal) }
  const waits = state.integration.kind === 'startExecution' && state.integration.wait.startsWith('sync')
  try {
    return {
      child: run.world.startChild({
        machineArn,
        name: typeof name === 'string' ? name : undefined,
        input: inputText(input),
        parent: waits ? run.identity.id : undefined,
      }),
    }
  } catch (error) {
    return { failure: failureOfStart(error) }
  }
}

/** The answer of a task that started an execution. */
export const startedResult = (child: ChildStart): JsonObject => ({
  ExecutionArn: child.arn,
  ...METADATA,
  StartDate: child.startedAt,
})

const describe = (child: ChildDescription, read: (text: string) => Json): JsonObject => ({
  ...(child.cause !== undefined && { Cause: child.cause }),
  ...(child.error !== undefined && { Error: child.error }),
  ExecutionArn: child.arn,
  Input: read(child.input),
  InputDetails: { Included: true },
  Name: child.name,
  ...(child.output !== undefined && { Output: read(child.output), OutputDetails: { Included: true } }),
  RedriveCount: 0,
  RedriveStatus: child.status === 'SUCCEEDED' ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
  ...(child.status === 'SUCCEEDED' && {
    RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  }),
  StartDate: child.startedAt,
  StateMachineArn: child.machineArn,
  Status: child.status,
  StopDate: child.stoppedAt,
})

/** What a task that waited for its execution comes to: `.sync` gives its data as text, `.sync:2` as JSON. */
export const outcomeOfChild = (
  run: Run,
  state: TaskState,
  child: ChildDescription,
): { result: Json } | { failure: Failure } => {
  const refusal = run.refusalOf('states:DescribeExecution', child.arn)
  if (refusal !== undefined) return { failure: forbidden(refusal) }
  const asJson = state.integration.kind === 'startExecution' && state.integration.wait === 'sync:2'
  const description = describe(child, asJson ? fromText : (text) => text)
  if (child.status === 'SUCCEEDED') return { result: description }
  return { failure: { error: 'States.TaskFailed', cause: JSON.stringify(description) } }
}
