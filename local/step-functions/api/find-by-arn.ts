import { type ExecutionRecord, executionByArn } from '../journal/execution-records.ts'
import type { Journal } from '../journal/journal.ts'
import { type MachineRecord, machineByArn } from '../journal/machine-records.ts'
import { isExecutionArn, isMachineArn, isMapArn, kindOfArn } from '../names.ts'
import { ServiceError } from '../service-error.ts'

/** The longest ARN the service takes. */
export const LONGEST_ARN = 256
export const LONGEST_MAP_RUN_ARN = 2000

/** The refusal of a text that is no ARN, or is the ARN of something else. */
const invalidArn = (arn: string): ServiceError => {
  const kind = kindOfArn(arn)
  return new ServiceError(
    'InvalidArn',
    kind === undefined
      ? `Invalid Arn: 'Invalid ARN prefix: ${arn}'`
      : `Invalid Arn: 'Resource type not valid in this context: ${kind}'`,
  )
}

/** Refuses what is not the ARN of a whole machine, or of a version or an alias of one. */
export const checkMachineArn = (arn: string): void => {
  if (!isMachineArn(arn)) throw invalidArn(arn)
  if (isMapArn(arn))
    throw new ServiceError('ValidationException', `The ARN of a Map state is not valid here: '${arn}'`)
}

/** The machine with this ARN; refuses as the service does. That there are no versions makes each one unknown. */
export const machineAt = ({ journal }: { readonly journal: Journal }, arn: string): MachineRecord => {
  checkMachineArn(arn)
  const machine = machineByArn(journal, arn)
  if (machine) return machine
  throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
}

/** The execution with this ARN; refuses as the service does. */
export const executionAt = ({ journal }: { readonly journal: Journal }, arn: string): ExecutionRecord => {
  if (!isExecutionArn(arn)) throw invalidArn(arn)
  const execution = executionByArn(journal, arn)
  if (execution) return execution
  throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
}
