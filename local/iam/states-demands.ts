import * as z from 'zod'
import { arnOf } from '../template/place.ts'
import type { Caller, Demand, Guard } from './guard.ts'

const Input = z.looseObject({ stateMachineArn: z.string().optional(), executionArn: z.string().optional() })

const ON_TOKEN = new Set(['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat'])

/**
 * What a Step Functions call needs. A token does not show whose it is, so that answering a task is allowed to a caller
 * who may answer the tasks of any of `machineArns`.
 */
export const statesDemands = (
  caller: Caller,
  guard: Guard,
  operation: string,
  input: unknown,
  machineArns: readonly string[],
): readonly Demand[] => {
  const action = `states:${operation}`
  if (ON_TOKEN.has(operation)) {
    const allowed = machineArns.find((resource) => guard.allows(caller, { action, resource }))
    return [{ action, resource: allowed ?? arnOf('states', 'stateMachine:*') }]
  }
  const { stateMachineArn, executionArn } = Input.parse(input)
  return [{ action, resource: stateMachineArn ?? executionArn ?? arnOf('states', '*') }]
}
