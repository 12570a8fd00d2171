import { type ExecutionRecord, executionByArn } from '../journal/execution-records.ts'
import { type MachineRecord, machineByArn } from '../journal/machine-records.ts'
import { isExecutionArn, isMachineArn, kindOfArn } from '../names.ts'
import { ServiceError } from '../service-error.ts'
import type { ApiContext } from './context.ts'

/** The longest ARN the service takes. */
export const LONGEST_ARN = 256

/** The refusal of a text that is no ARN, or is the ARN of something else. */
export const invalidArn = (arn: string): ServiceError => {
  const kind = kindOfArn(arn)
  return new ServiceError(
    'InvalidArn',
    kind === undefined
      ? `Invalid Arn: 'Invalid ARN prefix: ${arn}'`
      : `Invalid Arn: 'Resource type not valid in this context: ${kind}'`,
  )
}

/** The machine with this ARN; refuses as the service does. */
export const machineAt = (context: Pick<ApiContext, 'journal'>, arn: string): MachineRecord => {
  if (!isMachineArn(arn)) throw invalidArn(arn)
  const machine = machineByArn(context.journal, arn)
  if (machine) return machine
  throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
}

/** The execution with this ARN; refuses as the service does. */
export const executionAt = (context: Pick<ApiContext, 'journal'>, arn: string): ExecutionRecord => {
  if (!isExecutionArn(arn)) throw invalidArn(arn)
  const execution = executionByArn(context.journal, arn)
  if (execution) return execution
  throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
}
