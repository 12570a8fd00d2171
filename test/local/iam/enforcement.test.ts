import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud
let history: string
let records: string

const key = { pk: { S: 'a' }, sk: { S: 'b' } }

beforeAll(async () => {
  running = await runFixture()
  history = running.cloud.nameOf('History')
  records = running.cloud.nameOf('Records')
})

afterAll(() => running.stop())

const ask = async (input: { action: string; [name: string]: unknown }) =>
  (await probe(running.cloud, input)).result

describe("a function's calls", () => {
  it.each([
    ['dynamodb:Scan', () => ({ action: 'scan', TableName: history })],
    ['dynamodb:GetItem', () => ({ action: 'get', TableName: history, Key: key })],
    [
      'dynamodb:UpdateItem',
      () => ({
        action: 'update',
        TableName: history,
        Key: key,
        UpdateExpression: 'SET a = :a',
        ExpressionAttributeValues: { ':a': { S: 'x' } },
      }),
    ],
    [
      'dynamodb:DeleteItem',
      () => ({ action: 'transact', TransactItems: [{ Delete: { TableName: history, Key: key } }] }),
    ],
    [
      'states:StartExecution',
      () => ({ action: 'start', stateMachineArn: `${running.cloud.nameOf('fixture-asking')}-not` }),
    ],
    [
      's3:PutObject',
      () => ({ action: 'putObject', Bucket: running.cloud.nameOf('Closed'), Key: 'a', Body: 'b' }),
    ],
    [
      'kms:Sign',
      () => ({
        action: 'sign',
        KeyId: '00000000-0000-0000-0000-000000000000',
        message: 'a',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    ],
  ])('are refused %s where the template does not grant it', async (action, input) => {
    const { ok, name, message } = await ask(input())

    expect(ok).toBe(false)
    expect(name).toMatch(/^AccessDenied(Exception)?$/)
    expect(message).toContain(`is not authorized to perform: ${action} on resource: arn:aws:`)
  })

  it('are allowed item by item inside a transaction', async () => {
    const Item = { ...key, kept: { BOOL: true } }
    const refused = { Delete: { TableName: history, Key: key } }

    const together = await ask({
      action: 'transact',
      TransactItems: [{ Put: { TableName: records, Item } }, refused],
    })
    const left = await ask({ action: 'get', TableName: records, Key: key })

    expect(together.name).toBe('AccessDeniedException')
    expect(left.answer).not.toHaveProperty('Item')
  })

  it('are allowed on an index that is granted', async () => {
    const found = { KeyConditionExpression: 'gsi1pk = :p', ExpressionAttributeValues: { ':p': { S: 'x' } } }

    const granted = await ask({ action: 'query', TableName: records, IndexName: 'gsi1', ...found })

    expect(granted.ok).toBe(true)
  })
})

describe('a stranger', () => {
  it.each([
    ['without credentials', {}],
    [
      'with invented ones',
      {
        authorization: 'AWS4-HMAC-SHA256 Credential=OWNER/20260101/ap-southeast-3/dynamodb/aws4_request',
      },
    ],
  ])('%s gets nothing from the endpoint', async (_who, headers: Record<string, string>) => {
    const { AWS_ENDPOINT_URL: url = '' } = running.cloud.environment

    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      body: '{}',
    })

    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/UnrecognizedClientException|UnknownOperationException/)
  })
})
