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

it('leaves a fault of ours its own name, so that it is seen at once', () => {
  const missing = new ResourceNotFoundException(answer)
  const fault = new TypeError('undefined is not a function')

  expect(nameByRetry(missing)).toBe(missing)
  expect(nameByRetry(fault)).toBe(fault)
})
