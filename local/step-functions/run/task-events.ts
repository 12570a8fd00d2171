import type { Json } from '../json.ts'
import { hasToken } from '../machine/integration.ts'
import type { TaskState } from '../machine/machine.ts'
import type { Branch, Failure } from './branch.ts'
import { failState, failureDetails } from './fail.ts'
import { leave } from './leave.ts'
import type { Run } from './run.ts'
import { DataLimitExceeded, sizedText } from './size.ts'

/** Whether a function is called by its ARN, which has events of its own names. */
const isDirect = (state: TaskState): boolean => state.resourceType === undefined

const prefixOf = (state: TaskState): string => (isDirect(state) ? 'LambdaFunction' : 'Task')

const resourceDetails = (state: TaskState) =>
  isDirect(state) ? {} : { resource: state.resource, resourceType: state.resourceType }

export interface TaskTimes {
  readonly timeoutInSeconds: number | undefined
  readonly heartbeatInSeconds: number | undefined
}

/** Notes that a task was scheduled and started; gives the number of the event of scheduling. */
export const recordScheduled = (
  run: Run,
  branch: Branch,
  state: TaskState,
  args: string,
  times: TaskTimes,
): number => {
  const details = isDirect(state)
    ? { input: args, resource: state.resource, timeoutInSeconds: times.timeoutInSeconds }
    : { parameters: args, region: run.identity.arn.split(':')[3], ...resourceDetails(state), ...times }
  const scheduled = run.record(branch, `${prefixOf(state)}Scheduled`, details)
  run.record(branch, `${prefixOf(state)}Started`, isDirect(state) ? undefined : resourceDetails(state))
  return scheduled
}

/** Notes that the service took the task on, and what it answered. */
export const recordSubmitted = (run: Run, branch: Branch, state: TaskState, output: Json): void => {
  run.record(branch, 'TaskSubmitted', { ...resourceDetails(state), output: JSON.stringify(output) })
}

export const timeOutTask = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  alias?: string,
): Promise<void> => {
  const error = 'States.Timeout'
  run.record(branch, `${prefixOf(state)}TimedOut`, { ...resourceDetails(state), error })
  await failState(run, branch, { error, cause: undefined, ...(alias !== undefined && { alias }) })
}

export const failTask = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  failure: Failure,
): Promise<void> => {
  run.record(branch, `${prefixOf(state)}Failed`, { ...resourceDetails(state), ...failureDetails(failure) })
  await failState(run, branch, failure)
}

const textOrFailure = (state: TaskState, result: Json): string | Failure => {
  try {
    return sizedText(result, state.resourceType ?? state.resource)
  } catch (error) {
    if (error instanceof DataLimitExceeded) return { error: error.name, cause: error.message }
    throw error
  }
}

/** A task that waits for more than its call fails otherwise when already the call fails. */
export const failSubmission = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  failure: Failure,
): Promise<void> => {
  if (!hasToken(state.integration)) return failTask(run, branch, state, failure)
  run.record(branch, 'TaskSubmitFailed', { ...resourceDetails(state), ...failureDetails(failure) })
  await failState(run, branch, failure)
}

export const succeedTask = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  result: Json,
): Promise<void> => {
  const output = textOrFailure(state, result)
  if (typeof output !== 'string') return failTask(run, branch, state, output)
  run.record(branch, `${prefixOf(state)}Succeeded`, { ...resourceDetails(state), output })
  const token = branch.waiting && 'token' in branch.waiting ? branch.waiting.token : undefined
  branch.waiting = undefined
  await leave(run, branch, {
    next: state.next,
    output: state.output,
    assign: state.assign,
    otherwise: result,
    states: { result },
    scope: { token },
  })
}
