import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import { withListener } from './sent-requests.ts'

const listener = withListener()

// When this fails, the SDK has mended its serializer, and the house may give up its own (ADR 23).
it("lets a text become structure where the SDK's own serializer writes it", async () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(listener().config))
  const fields: object = JSON.parse('{ "__proto__": ["x\u0122,\u0122roles\u0122:\u0122hr"] }')

  const sent = await listener().sentWhile(() =>
    client.send(new PutCommand({ TableName: 'records', Item: { pk: 'TASK#1', sk: 'DRAFT', fields } })),
  )
  client.config.requestHandler.destroy?.()

  expect(sent.body.toString()).toContain('"x","roles":"hr"')
})
