import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const HOUR = 3_600_000

let running: RunningCloud
let TableName: string

beforeAll(async () => {
  running = await runFixture()
  TableName = running.cloud.nameOf('Records')
})

afterAll(() => running.stop())

const ask = async (input: { action: string; [name: string]: unknown }) =>
  (await probe(running.cloud, input)).result

const keyOf = (name: string) => ({ pk: { S: name }, sk: { S: 'only' } })

const exists = async (name: string) =>
  'Item' in (await ask({ action: 'get', TableName, Key: keyOf(name) })).answer

describe('the tables', () => {
  it('say why a transaction was cancelled', async () => {
    const condition = { ConditionExpression: 'attribute_exists(pk)' }
    const items = [{ Put: { TableName, Item: keyOf('new'), ...condition } }]

    const { ok, name, message } = await ask({ action: 'transact', TransactItems: items })

    expect({ ok, name }).toEqual({ ok: false, name: 'TransactionCanceledException' })
    expect(message).toContain('ConditionalCheckFailed')
  })

  it('answer an index', async () => {
    await ask({
      action: 'put',
      TableName,
      Item: { ...keyOf('indexed'), gsi1pk: { S: 'shelf' }, gsi1sk: { S: '1' } },
    })

    const { answer } = await ask({
      action: 'query',
      TableName,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :shelf',
      ExpressionAttributeValues: { ':shelf': { S: 'shelf' } },
    })

    expect(answer.Items).toHaveLength(1)
  })

  it('come back when their engine is killed, with all that was acknowledged', async () => {
    await ask({ action: 'put', TableName, Item: keyOf('kept') })
    const pid = Number(readFileSync(join(running.data, 'dynamodb.pid'), 'utf8'))

    process.kill(pid, 'SIGKILL')

    // Amazon's engine takes longer to come back than a function may take.
    await expect.poll(() => exists('kept'), { timeout: 30_000 }).toBe(true)
  })

  it('count items read and written, those of a transaction one by one', async () => {
    const before = running.cloud.counts()
    const TransactItems = ['one', 'two', 'three'].map((name) => ({ Put: { TableName, Item: keyOf(name) } }))

    await ask({ action: 'transact', TransactItems })
    await ask({ action: 'get', TableName, Key: keyOf('one') })
    const after = running.cloud.counts()

    expect(after.dynamodbWrites - before.dynamodbWrites).toBe(3)
    expect(after.dynamodbReads - before.dynamodbReads).toBe(1)
  })
})

describe('the time to live', () => {
  it('ends an item after its hour, however it was given, and only then', async () => {
    const { clock } = running.cloud
    const inSeconds = (ahead: number) => ({ N: `${Math.floor((clock.now() + ahead) / 1000)}` })
    await ask({ action: 'put', TableName, Item: { ...keyOf('put'), expiresAt: inSeconds(HOUR) } })
    await ask({ action: 'put', TableName, Item: { ...keyOf('extended'), expiresAt: inSeconds(HOUR) } })
    await ask({ action: 'put', TableName, Item: keyOf('lasting') })
    const later = {
      UpdateExpression: 'SET #end = :end',
      ExpressionAttributeNames: { '#end': 'expiresAt' },
      ExpressionAttributeValues: { ':end': inSeconds(9 * HOUR) },
    }
    await ask({ action: 'update', TableName, Key: keyOf('extended'), ...later })
    const Update = {
      TableName,
      Key: keyOf('updated'),
      ...later,
      ExpressionAttributeValues: { ':end': inSeconds(HOUR) },
    }
    await ask({ action: 'transact', TransactItems: [{ Update }] })

    await clock.advanceTo(clock.now() + 3 * HOUR)

    expect(await exists('put')).toBe(false)
    expect(await exists('updated')).toBe(false)
    expect(await exists('extended')).toBe(true)
    expect(await exists('lasting')).toBe(true)
    await clock.advanceTo(clock.now() + 9 * HOUR)
    expect(await exists('extended')).toBe(false)
  })
})
