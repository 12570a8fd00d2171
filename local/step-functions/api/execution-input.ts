import { isTooLong, LONGEST_DATA } from '../limits.ts'
import { ServiceError } from '../service-error.ts'
import { parseJson } from './parse-json.ts'

/** Refuses what is no input of an execution, as the service does. */
export const checkInput = (text: string): void => {
  if (isTooLong(text))
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST_DATA}`,
    )
  parseJson(
    text,
    'Invalid execution input.',
    (complaint) =>
      new ServiceError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${complaint}'`),
  )
}
