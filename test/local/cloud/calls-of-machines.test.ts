import { expect, it } from 'vitest'
import { apiCallsOfMachines } from '../../../local/cloud/calls-of-machines.ts'
import { jsonRefusal } from '../../../local/endpoint/call.ts'

const CALL = {
  service: 'dynamodb',
  operation: 'UpdateItem',
  errorPrefix: 'DynamoDb',
  input: '{}',
  roleArn: 'arn:aws:iam::000000000000:role/one',
  session: 'one',
}

const told = (type: string, message: string, status: number) => {
  const unused = () => Promise.reject(new Error('Not called'))
  const callAs = () => Promise.resolve(jsonRefusal(type, message, status))
  return apiCallsOfMachines(() => ({ url: '', serve: unused, stop: unused, callAs }))(CALL).catch(
    (error: Error) => `${error.name}: ${error.message}`,
  )
}

it.each([
  ['com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', 'ConditionalCheckFailedException'],
  ['com.amazonaws.dynamodb.v20120810#InternalServerError', 'InternalServerErrorException'],
  ['com.amazon.coral.service#AccessDeniedException', 'DynamoDbException'],
])('names what the service calls %s as the SDK for Java does', async (type, name) => {
  expect(await told(type, 'No.', 400)).toBe(`${name}: No. (Service: DynamoDb, Status Code: 400)`)
})
