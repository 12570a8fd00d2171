import type { ExecutionRecord } from './journal/execution-records.ts'
import type { ChildStart } from './run/surroundings.ts'
import { ServiceError } from './service-error.ts'

/** A second start by a name is the first one, while that runs and its input is the same. */
export const sameExecution = (existing: ExecutionRecord, input: string): ChildStart => {
  if (existing.status === 'RUNNING' && existing.input === input)
    return { id: existing.id, arn: existing.arn, startedAt: existing.started }
  throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`)
}
