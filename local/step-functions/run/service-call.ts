import { fromText, isObject, type Json } from '../json.ts'
import type { Integration, TaskState } from '../machine/machine.ts'
import type { Failure } from './branch.ts'

/** What a task calls: a function by its name, or an operation of another service's API. */
export type Callee =
  | { readonly kind: 'function'; readonly functionName: string }
  | Extract<Integration, { kind: 'api' }>

/** What a call came to, as the API of Lambda or of the other service tells it. */
export type Invocation =
  | {
      readonly ok: true
      readonly statusCode: number
      readonly payload: string
      readonly functionError?: string
    }
  | { readonly ok: false; readonly name: string; readonly message: string }

const toFunction = (functionName: string): Callee => ({ kind: 'function', functionName })

/** What a task's arguments call with which payload; a text is sent as it is, nothing as an empty object. */
export const callOf = ({ integration }: TaskState, args: Json): { to: Callee; payload: string } => {
  if (integration.kind === 'api') return { to: integration, payload: JSON.stringify(args) }
  if (integration.kind === 'function')
    return { to: toFunction(integration.functionArn), payload: JSON.stringify(args) }
  const { FunctionName: name, Payload: payload } = isObject(args) ? args : {}
  return {
    to: toFunction(typeof name === 'string' ? name : ''),
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload ?? {}),
  }
}

const functionErrorOf = (payload: string): Failure => {
  const body = parsed(payload)
  const type = isObject(body) ? body.errorType : undefined
  if (typeof type === 'string') return { error: type, cause: payload }
  return {
    error: 'Lambda.Unknown',
    cause: `The cause could not be determined because Lambda did not return an error type. Returned payload: ${payload}`,
  }
}

const parsed = (text: string): Json | undefined => {
  try {
    return fromText(text)
  } catch {
    return undefined
  }
}

/** What a function gave: JSON, or any text as it is. */
const jsonOrText = (payload: string): Json => {
  const value = parsed(payload)
  return value === undefined ? payload : value
}

/** The failure an invocation means, if any. */
export const failureOfInvocation = (
  { integration }: TaskState,
  invocation: Invocation,
): Failure | undefined => {
  if (!invocation.ok) {
    const prefix = integration.kind === 'api' ? `${integration.errorPrefix}.` : 'Lambda.'
    const { name, message } = invocation
    return { error: name.startsWith(prefix) ? name : `${prefix}${name}`, cause: message }
  }
  return invocation.functionError === undefined ? undefined : functionErrorOf(invocation.payload)
}

/** The result of a task whose function or service answered. */
export const resultOfInvocation = (state: TaskState, invocation: Invocation & { ok: true }): Json => {
  const payload = invocation.payload === '' ? null : jsonOrText(invocation.payload)
  if (state.integration.kind !== 'invoke') return payload
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: { HttpStatusCode: invocation.statusCode },
    StatusCode: invocation.statusCode,
  }
}
