import { fromText, isObject, type Json } from '../json.ts'
import type { TaskState } from '../machine/machine.ts'
import type { Failure } from './branch.ts'

/** What a function's invocation came to, as the Lambda API tells it. */
export type Invocation =
  | {
      readonly ok: true
      readonly statusCode: number
      readonly payload: string
      readonly functionError?: string
    }
  | { readonly ok: false; readonly name: string; readonly message: string }

/** The function and payload that a task's arguments name; a text is sent as it is, nothing as an empty object. */
export const callOf = (state: TaskState, args: Json): { functionName: string; payload: string } => {
  if (state.integration.kind === 'function')
    return { functionName: state.integration.functionArn, payload: JSON.stringify(args) }
  const { FunctionName: name, Payload: payload } = isObject(args) ? args : {}
  return {
    functionName: typeof name === 'string' ? name : '',
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
export const failureOfInvocation = (invocation: Invocation): Failure | undefined => {
  if (!invocation.ok) {
    const prefix = invocation.name.startsWith('Lambda.') ? '' : 'Lambda.'
    return { error: `${prefix}${invocation.name}`, cause: invocation.message }
  }
  return invocation.functionError === undefined ? undefined : functionErrorOf(invocation.payload)
}

/** The result of a task whose function answered. */
export const resultOfInvocation = (state: TaskState, invocation: Invocation & { ok: true }): Json => {
  const payload = invocation.payload === '' ? null : jsonOrText(invocation.payload)
  if (state.integration.kind === 'function') return payload
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: { HttpStatusCode: invocation.statusCode },
    StatusCode: invocation.statusCode,
  }
}
