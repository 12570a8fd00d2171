import { isThrottlingError, isTransientError } from '@smithy/core/retry'

/**
 * What the SDK does not try again by itself and a workflow should: another transaction at the same item (DynamoDB), and
 * more open executions than the account may have (Step Functions).
 */
const ALSO_TRANSIENT: ReadonlySet<string> = new Set([
  'TransactionConflictException',
  'ExecutionLimitExceeded',
])

/** A fault that is worth trying again; workflows retry it by this name. */
export class TransientError extends Error {
  override readonly name = 'TransientError'
}

/** The SDK says of each answer whose fault it was; what a service cannot do now, it may do later. */
const isFaultOfService = (error: Error): boolean => '$fault' in error && error.$fault === 'server'

// The SDK looks into causes, too, and takes each for an error.
const hasReadableCause = (error: Error): error is Error & { cause?: Error } =>
  !('cause' in error) || error.cause instanceof Error

const isTransient = (error: Error): boolean =>
  isFaultOfService(error) ||
  ALSO_TRANSIENT.has(error.name) ||
  (hasReadableCause(error) && (isThrottlingError(error) || isTransientError(error)))

/**
 * The same error, or a `TransientError` with it as cause when trying again can help: whatever the SDK itself takes for
 * throttling or for transient, a fault of a service, and a conflict with another writer.
 */
export const nameByRetry = (error: unknown): unknown =>
  error instanceof Error && !(error instanceof TransientError) && isTransient(error)
    ? new TransientError(error.message, { cause: error })
    : error
