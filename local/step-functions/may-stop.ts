import type { EngineOptions } from './engine-options.ts'
import { executionById } from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import { machineById, roleOfDefinition } from './journal/machine-records.ts'

/**
 * Whether the role of an execution's machine may stop a child execution that it no longer waits for. If not, the
 * child keeps running, as on AWS.
 */
export const mayStop = (
  { authorize }: EngineOptions,
  journal: Journal,
  child: number,
  parent: number,
): boolean => {
  const waiter = authorize && executionById(journal, parent)
  const given = waiter && executionById(journal, child)
  if (!given) return true
  const roleArn = roleOfDefinition(journal, waiter.definition)
  const session = machineById(journal, waiter.machine)?.name ?? ''
  return authorize({ roleArn, session, action: 'states:StopExecution', resource: given.arn }) === undefined
}
