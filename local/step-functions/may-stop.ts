import type { EngineOptions } from './engine-options.ts'
import { executionById } from './journal/execution-records.ts'
import type { Journal } from './journal/journal.ts'
import { machineById, roleOfDefinition } from './journal/machine-records.ts'

/**
 * Whether an execution that gives up another may stop it, by the role of its machine. A stop that it may not make is left
 * out, as the service does: the other runs on.
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
