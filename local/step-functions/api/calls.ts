import type { ApiCall } from './context.ts'
import {
  describeExecution,
  describeStateMachineForExecution,
  listExecutions,
  startExecution,
  startSyncExecution,
  stopExecution,
} from './execution-calls.ts'
import { getExecutionHistory } from './history-call.ts'
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
} from './machine-calls.ts'
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './token-calls.ts'
import { validateStateMachineDefinition } from './validate-call.ts'

/** The calls of the service that are supported, by their names on the wire. */
export const CALLS: ReadonlyMap<string, ApiCall> = new Map([
  ['CreateStateMachine', createStateMachine],
  ['UpdateStateMachine', updateStateMachine],
  ['ValidateStateMachineDefinition', validateStateMachineDefinition],
  ['DescribeStateMachine', describeStateMachine],
  ['DeleteStateMachine', deleteStateMachine],
  ['ListStateMachines', listStateMachines],
  ['StartExecution', startExecution],
  ['StartSyncExecution', startSyncExecution],
  ['DescribeExecution', describeExecution],
  ['DescribeStateMachineForExecution', describeStateMachineForExecution],
  ['ListExecutions', listExecutions],
  ['GetExecutionHistory', getExecutionHistory],
  ['StopExecution', stopExecution],
  ['SendTaskSuccess', sendTaskSuccess],
  ['SendTaskFailure', sendTaskFailure],
  ['SendTaskHeartbeat', sendTaskHeartbeat],
])
