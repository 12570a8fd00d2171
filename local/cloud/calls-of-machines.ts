import * as z from 'zod'
import type { Endpoint } from '../endpoint/endpoint.ts'
import type { InvokeResult, Lambda } from '../lambda/lambda.ts'
import type { ApiCall, FunctionAnswer } from '../step-functions/engine-options.ts'

const Refusal = z.looseObject({
  __type: z.string(),
  Message: z.string().optional(),
  message: z.string().optional(),
})

const refusalOf = (body: string, service: string, statusCode: number) => {
  const { __type, Message, message = Message } = Refusal.parse(JSON.parse(body))
  const error = new Error(`${message} (Service: ${service}, Status Code: ${statusCode})`)
  return { type: __type.slice(__type.lastIndexOf('#') + 1), error }
}

/** How state machines call functions: as the Lambda API answers, with errors thrown under its names. */
export const callsOfMachines =
  (lambda: Lambda) =>
  async (name: string, payload: string): Promise<InvokeResult> => {
    const result = await lambda.invoke(name, payload)
    if (result.statusCode < 300) return result
    const { type, error } = refusalOf(result.payload, 'Lambda', result.statusCode)
    throw Object.assign(error, { name: type })
  }

/** Refusals that are no service's own have no exception of their own in the SDK for Java. */
const UNNAMED = new Set(['AccessDeniedException', 'UnknownOperationException'])

/** The name of an exception in the SDK for Java, with which state machines call: `RequestLimitExceededException`. */
const javaNameOf = (type: string, prefix: string) => {
  if (UNNAMED.has(type)) return `${prefix}Exception`
  return type.endsWith('Exception') ? type : `${type}Exception`
}

/** How state machines call other services. */
export const apiCallsOfMachines =
  (endpoint: () => Endpoint) =>
  async ({ service, operation, errorPrefix, input, roleArn, session }: ApiCall): Promise<FunctionAnswer> => {
    const { status, body = '' } = await endpoint().callAs({ roleArn, session }, service, operation, input)
    if (status < 300) return { statusCode: status, payload: body.toString() }
    const { type, error } = refusalOf(body.toString(), errorPrefix, status)
    throw Object.assign(error, { name: javaNameOf(type, errorPrefix) })
  }
