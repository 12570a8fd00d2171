import type { Caller, Demand, Guard } from '../iam/guard.ts'

/** The largest body of a request, in bytes. */
export const LARGEST_BODY = 64 * 1024 * 1024

/** One request of an AWS SDK, with its caller known; the machine's owner has no caller and may do everything. */
export interface Call {
  readonly caller: Caller | undefined
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
  /** What follows the dot of `X-Amz-Target`, or an empty text. */
  readonly operation: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request as it was sent; header names are in lower case. */
export type EndpointRequest = Pick<Call, 'method' | 'url' | 'headers' | 'body'>

/** An answer with all its headers. */
export type EndpointAnswer = Required<Answer>

/** A service answers every call, errors included, in its own protocol; `AccessDenied` is thrown and worded by `refuse`. */
export interface Service {
  handle(call: Call): Promise<Answer>
  refuse(type: string, message: string): Answer
}

/** Asks the guard on behalf of the caller of `call`; throws `AccessDenied`. */
export const demand = (guard: Guard, { caller }: Call, demands: readonly Demand[]): void => {
  if (caller) guard.demand(caller, demands)
}

/** An error as the JSON protocols of AWS word it. */
export const jsonRefusal = (type: string, message: string, status = 400): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type },
  body: JSON.stringify({ __type: type, message, Message: message }),
})
