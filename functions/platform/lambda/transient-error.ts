const TRANSIENT = new Set([
  'DependencyTimeoutException',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'InternalError',
  'KMSInternalException',
  'SlowDown',
  'TransactionConflictException',
  'InternalServerError',
  'InternalServerException',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionInProgressException',
  'ECONNREFUSED',
  'ECONNRESET',
])

/** A fault that is worth trying again; workflows retry it by this name. */
export class TransientError extends Error {
  override readonly name = 'TransientError'
}

/** The SDK says of each answer whose fault it was; what a service cannot do now, it may do later. */
const isFaultOfService = (error: Error): boolean => '$fault' in error && error.$fault === 'server'

/** The same error, or a `TransientError` with it as cause when trying again can help. */
export const nameByRetry = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return isFaultOfService(error) || TRANSIENT.has(error.name) || TRANSIENT.has(code)
    ? new TransientError(error.message, { cause: error })
    : error
}
