import * as z from 'zod'
import { AccessDenied, type Guard } from '../iam/guard.ts'
import type { InvokeResult, Lambda } from '../lambda/lambda.ts'
import type { StateMachine } from './state-machines.ts'

const Refusal = z.looseObject({ __type: z.string(), Message: z.string() })

const named = (name: string, message: string) => Object.assign(new Error(message), { name })

/**
 * How state machines call functions: as the Lambda API answers, with errors thrown under its names. The engine does
 * not say which machine calls, so that a function may be called when every machine that names it may call it.
 */
export const callsOfMachines = (lambda: Lambda, guard: Guard, machines: readonly StateMachine[]) => {
  const callers = new Map<string, readonly StateMachine[]>()
  const callersOf = (arn: string) => {
    const known = callers.get(arn) ?? machines.filter(({ definition }) => definition.includes(`"${arn}"`))
    callers.set(arn, known)
    return known
  }
  return async (name: string, payload: string): Promise<InvokeResult> => {
    const resource = lambda.find(name)?.arn ?? name
    for (const { roleArn, name: session } of callersOf(resource)) {
      refuse(guard, { roleArn, session }, resource)
    }
    const result = await lambda.invoke(name, payload)
    if (result.statusCode < 300) return result
    const { __type, Message } = Refusal.parse(JSON.parse(result.payload))
    throw named(__type, Message)
  }
}

const refuse = (guard: Guard, caller: { roleArn: string; session: string }, resource: string) => {
  try {
    guard.demand(caller, [{ action: 'lambda:InvokeFunction', resource }])
  } catch (error) {
    if (error instanceof AccessDenied) throw named('AccessDeniedException', error.message)
    throw error
  }
}
