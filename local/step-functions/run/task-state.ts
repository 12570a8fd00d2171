import type { Json } from '../json.ts'
import { evaluateTemplate } from '../language/template.ts'
import { evaluateSeconds } from '../language/typed-value.ts'
import { hasToken } from '../machine/integration.ts'
import type { TaskState } from '../machine/machine.ts'
import type { Branch, TaskWait } from './branch.ts'
import { outcomeOfChild, startExecutionOf, startedResult } from './child-execution.ts'
import { failState, inState, RUNTIME_ERROR } from './fail.ts'
import type { Run } from './run.ts'
import { bindingsOf } from './scope.ts'
import { callOf, failureOfInvocation, type Invocation, resultOfInvocation } from './service-call.ts'
import { sizedText } from './size.ts'
import { complaintAbout } from './task-arguments.ts'
import {
  failSubmission,
  failTask,
  recordScheduled,
  recordSubmitted,
  succeedTask,
  timeOutTask,
} from './task-events.ts'
import { newToken } from './token.ts'

/** The answer that ends a task waiting for its token. */
export type TokenAnswer =
  | { readonly output: Json }
  | { readonly error: string | undefined; readonly cause: string | undefined }

const waitingTask = (branch: Branch): TaskWait | undefined => {
  const { waiting } = branch
  if (!waiting || waiting.kind === 'until' || waiting.kind === 'retry' || waiting.kind === 'branches')
    return undefined
  return waiting
}

export const beginTask = async (run: Run, branch: Branch, state: TaskState): Promise<void> => {
  const token = hasToken(state.integration) ? newToken(run.identity.id, branch.id) : undefined
  const bindings = bindingsOf(run, branch, {}, { token })
  const args = state.arguments
    ? await evaluateTemplate(state.arguments, bindings)
    : (branch.visit?.input ?? null)
  const timeoutInSeconds = state.timeoutSeconds && (await evaluateSeconds(state.timeoutSeconds, bindings, 1))
  const heartbeatInSeconds =
    state.heartbeatSeconds && (await evaluateSeconds(state.heartbeatSeconds, bindings, 1))
  const complaint = complaintAbout(state, args)
  if (complaint !== undefined)
    return failState(run, branch, { error: RUNTIME_ERROR, cause: inState(branch, complaint) })
  const text = sizedText(args, state.name)
  const attempt = recordScheduled(run, branch, state, text, { timeoutInSeconds, heartbeatInSeconds })
  const now = run.world.now()
  const wait: TaskWait = {
    kind: 'invocation',
    attempt,
    token,
    timeoutAt: timeoutInSeconds === undefined ? undefined : now + timeoutInSeconds * 1000,
    heartbeatSeconds: heartbeatInSeconds,
    heartbeatAt: heartbeatInSeconds === undefined ? undefined : now + heartbeatInSeconds * 1000,
    child: undefined,
  }
  branch.waiting = wait
  run.changed.add(branch.id)
  if (state.integration.kind === 'startExecution') return submitExecution(run, branch, state, args, wait)
  run.calls.push({ branch: branch.id, attempt, ...callOf(state, args) })
}

const submitExecution = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  args: Json,
  wait: TaskWait,
): Promise<void> => {
  const started = startExecutionOf(run, state, args)
  if ('failure' in started) return failSubmission(run, branch, state, started.failure)
  const result = startedResult(started.child)
  const mode = state.integration.kind === 'startExecution' ? state.integration.wait : 'none'
  if (mode === 'none') return succeedTask(run, branch, state, result)
  recordSubmitted(run, branch, state, result)
  branch.waiting =
    mode === 'callback' ? { ...wait, kind: 'callback' } : { ...wait, kind: 'child', child: started.child.id }
}

/** A function or service answered, or could not be called. An answer to an attempt given up is dropped. */
export const receiveInvocation = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  attempt: number,
  invocation: Invocation,
): Promise<void> => {
  const wait = waitingTask(branch)
  if (wait?.kind !== 'invocation' || wait.attempt !== attempt) return
  const failure = failureOfInvocation(state, invocation)
  if (failure || !invocation.ok)
    return failSubmission(run, branch, state, failure ?? { error: 'Lambda.Unknown', cause: undefined })
  const result = resultOfInvocation(state, invocation)
  if (wait.token === undefined) return succeedTask(run, branch, state, result)
  recordSubmitted(run, branch, state, result)
  branch.waiting = { ...wait, kind: 'callback' }
}

/** The execution that a task waits for has ended. */
export const receiveChild = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  child: number,
): Promise<void> => {
  const wait = waitingTask(branch)
  if (wait?.kind !== 'child' || wait.child !== child) return
  const description = run.world.describeEnded(child)
  if (!description) return
  const outcome = outcomeOfChild(run, state, description)
  branch.waiting = { ...wait, child: undefined }
  if ('result' in outcome) return succeedTask(run, branch, state, outcome.result)
  await failTask(run, branch, state, outcome.failure)
}

/** Whether `token` belongs to the task the branch is waiting for now. */
export const awaitsToken = (branch: Branch, token: string): boolean => waitingTask(branch)?.token === token

export const receiveToken = async (
  run: Run,
  branch: Branch,
  state: TaskState,
  answer: TokenAnswer,
): Promise<void> => {
  if ('output' in answer) await succeedTask(run, branch, state, answer.output)
  else await failTask(run, branch, state, answer)
}

/** Begins the wait for the next heartbeat anew. */
export const receiveHeartbeat = (run: Run, branch: Branch): void => {
  const wait = waitingTask(branch)
  if (wait?.heartbeatSeconds === undefined) return
  branch.waiting = { ...wait, heartbeatAt: run.world.now() + wait.heartbeatSeconds * 1000 }
  run.changed.add(branch.id)
}

/** Ends a task whose time, or time between heartbeats, has run out. */
export const expireTask = async (run: Run, branch: Branch, state: TaskState): Promise<void> => {
  const wait = waitingTask(branch)
  const now = run.world.now()
  if (wait?.timeoutAt !== undefined && wait.timeoutAt <= now) return timeOutTask(run, branch, state)
  if (wait?.heartbeatAt !== undefined && wait.heartbeatAt <= now)
    await timeOutTask(run, branch, state, 'States.HeartbeatTimeout')
}
