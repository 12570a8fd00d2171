import type { Guard } from '../iam/guard.ts'
import { statesDemands } from '../iam/states-demands.ts'
import { demand, jsonRefusal, type Service } from './call.ts'

/** The engine's answer to one call of the service's JSON 1.0 protocol. */
export type AnswerStates = (target: string, body: string) => Promise<{ status: number; body: string }>

/** The Step Functions service: checks the caller and passes the call to the engine. */
export const serveStates = (answer: AnswerStates, guard: Guard, machineArns: readonly string[]): Service => ({
  async handle(call) {
    const text = call.body.toString()
    if (call.caller)
      demand(
        guard,
        call,
        statesDemands(call.caller, guard, call.operation, JSON.parse(text || '{}'), machineArns),
      )
    const { status, body } = await answer(`AWSStepFunctions.${call.operation}`, text)
    return { status, body, headers: { 'content-type': 'application/x-amz-json-1.0' } }
  },
  refuse: jsonRefusal,
})
