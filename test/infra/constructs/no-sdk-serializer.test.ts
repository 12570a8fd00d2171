import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withListener } from '../../security/sent-requests.ts'
import { bundled } from './bundled.ts'

const elsewhere = `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
const config = { endpoint: 'http://127.0.0.1:9', region: 'x', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }
export const handler = async () =>
  await new DynamoDBClient(config).send(new PutItemCommand({ TableName: 'records', Item: { pk: { S: 'a' } } }))`

it('sends nothing from a bundle by a client that the house did not make', async () => {
  const { file, handler } = await bundled(elsewhere)

  await expect(handler()).rejects.toThrow('not made by functions/platform/clients')
  expect(readFileSync(file, 'utf8')).not.toContain('writeUnicodeEscape')
})

/** One request by each of the house's clients, and what of it must arrive. */
const REQUESTS: Readonly<Record<string, readonly [packaged: string, command: string, arrives: string]>> = {
  dynamodb: ['lib-dynamodb', `PutCommand({ TableName: 'records', Item: { pk: 'Ģ' } })`, '{"S":"Ģ"}'],
  kms: ['client-kms', `GetPublicKeyCommand({ KeyId: 'Ģ' })`, '"Ģ"'],
  lambda: [
    'client-lambda',
    `InvokeCommand({ FunctionName: 'f', InvocationType: 'Event', Payload: Buffer.from('{"a":"Ģ"}') })`,
    '{"a":"Ģ"}',
  ],
  s3: ['client-s3', `PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'Ģ' })`, 'Ģ'],
  ses: [
    'client-ses',
    `SendEmailCommand({ Source: 'a@kota.example', Destination: { ToAddresses: [] }, Message: { Subject: { Data: 'Ģ' }, Body: {} } })`,
    encodeURIComponent('Ģ'),
  ],
  sfn: ['client-sfn', `SendTaskHeartbeatCommand({ taskToken: 'Ģ' })`, '"Ģ"'],
}

const clients = globSync('functions/platform/clients/*-client.ts').map((file) => basename(file, '-client.ts'))

const factoryOf = (client: string) =>
  /export const (\w+Client)\b/.exec(
    readFileSync(`functions/platform/clients/${client}-client.ts`, 'utf8'),
  )?.[1] ?? ''

describe('each client of the house', () => {
  const json = withListener()
  const xml = withListener('<R><SendEmailResult><MessageId>1</MessageId></SendEmailResult></R>')

  it.each(clients)('sends its requests from a bundle: %s', async (client) => {
    const [packaged, command, arrives] = REQUESTS[client] ?? ['', '', 'a request of this client in this test']
    const listener = client === 'ses' ? xml() : json()
    const name = command.slice(0, command.indexOf('('))
    const { handler } = await bundled(`
      import { ${name} } from '@aws-sdk/${packaged}'
      import { ${factoryOf(client)} } from '../functions/platform/clients/${client}-client.ts'
      export const handler = (config) => ${factoryOf(client)}(config).send(new ${command})`)

    const { body } = await listener.sentWhile(() => handler({ ...listener.config, maxAttempts: 1 }))

    expect(body.toString()).toContain(arrives)
  })
})
