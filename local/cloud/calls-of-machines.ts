import * as z from 'zod'
import type { InvokeResult, Lambda } from '../lambda/lambda.ts'

const Refusal = z.looseObject({ __type: z.string(), Message: z.string() })

/** How state machines call functions: as the Lambda API answers, with errors thrown under its names. */
export const callsOfMachines =
  (lambda: Lambda) =>
  async (name: string, payload: string): Promise<InvokeResult> => {
    const result = await lambda.invoke(name, payload)
    if (result.statusCode < 300) return result
    const { __type, Message } = Refusal.parse(JSON.parse(result.payload))
    const message = `${Message} (Service: Lambda, Status Code: ${result.statusCode})`
    throw Object.assign(new Error(message), { name: __type })
  }
