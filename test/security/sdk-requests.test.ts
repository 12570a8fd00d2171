import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoDbClient } from '../../functions/platform/clients/dynamodb-client.ts'
import { drawn, operations, TableName } from './drawn-requests.ts'
import { jsonOf, withListener } from './sent-requests.ts'

const listener = withListener()
let client: DynamoDBDocumentClient

beforeAll(() => {
  client = dynamoDbClient(listener().config)
})
afterAll(() => client.config.requestHandler.destroy?.())

describe('a request to DynamoDB', () => {
  it.each(Object.entries(operations(() => client)))(
    'of %s says what its input says, whatever text is in it',
    async (name, { ask, wire }) => {
      await fc.assert(
        fc.asyncProperty(drawn, async (some) => {
          const sent = await listener().sentWhile(() => ask(some))

          expect(jsonOf(sent)).toEqual(wire(some))
          expect(sent.headers['x-amz-target']).toBe(`DynamoDB_20120810.${name}`)
        }),
        { numRuns: 100 },
      )
    },
  )

  it('bears a token of its own, so that a transaction sent again is not carried out twice', async () => {
    const input = { TransactItems: [{ Delete: { TableName, Key: { pk: 'a', sk: 'b' } } }] }

    const one = await listener().sentWhile(() => client.send(new TransactWriteCommand(input)))
    const other = await listener().sentWhile(() => client.send(new TransactWriteCommand(input)))

    expect(jsonOf(one)).toMatchObject({ ClientRequestToken: expect.stringMatching(/^[\w-]{36}$/) })
    expect(jsonOf(one)).not.toEqual(jsonOf(other))
  })
})
