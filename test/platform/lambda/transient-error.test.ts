import {
  DynamoDBServiceException,
  InternalServerError,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { nameByRetry, TransientError } from '../../../functions/platform/lambda/transient-error.ts'

const answer = { $metadata: {}, message: 'said by the service' }

it('takes every fault on the side of a service for transient, whatever its name', () => {
  const unknown = new DynamoDBServiceException({ ...answer, name: 'NeverHeardOf', $fault: 'server' })

  expect(nameByRetry(unknown)).toBeInstanceOf(TransientError)
  expect(nameByRetry(new InternalServerError(answer))).toBeInstanceOf(TransientError)
})

it.each(['ENOTFOUND', 'ECONNREFUSED', 'EHOSTUNREACH'])(
  'takes a network without a way (%s) for transient',
  (code) => {
    const named = nameByRetry(Object.assign(new Error('no way there'), { code }))

    expect(named).toBeInstanceOf(TransientError)
  },
)

it.each([
  ['DynamoDB', 'ThrottlingException'],
  ['DynamoDB', 'TransactionConflictException'],
  ['Step Functions', 'ExecutionLimitExceeded'],
  ['SES', 'Throttling'],
  ['S3', 'SlowDown'],
  ['an SDK to come', 'RequestThrottledException'],
])('takes what %s calls %s for transient', (_, name) => {
  const refused = new DynamoDBServiceException({ ...answer, name, $fault: 'client' })

  expect(nameByRetry(refused)).toBeInstanceOf(TransientError)
})

it('takes every answer that says "too many requests" for transient', () => {
  const answered = { ...answer, $metadata: { httpStatusCode: 429 } }
  const refused = new DynamoDBServiceException({ ...answered, name: 'NeverHeardOf', $fault: 'client' })

  expect(nameByRetry(refused)).toBeInstanceOf(TransientError)
})

it('keeps an error whose cause is no error', () => {
  const odd = new Error('odd', { cause: null })

  expect(nameByRetry(odd)).toBe(odd)
})

it('leaves a fault of ours its own name, so that it is seen at once', () => {
  const missing = new ResourceNotFoundException(answer)
  const fault = new TypeError('undefined is not a function')

  expect(nameByRetry(missing)).toBe(missing)
  expect(nameByRetry(fault)).toBe(fault)
})
