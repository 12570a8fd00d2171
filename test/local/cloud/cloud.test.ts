import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { probe, type RunningCloud } from '../fixture/running-cloud.ts'
import { withFixture } from './fixture-cloud.ts'

const DAY = 86_400_000

const { start } = withFixture()

const heard = async (cloud: RunningCloud['cloud']) => {
  const { result } = await probe(cloud, {
    action: 'query',
    TableName: cloud.nameOf('Records'),
    KeyConditionExpression: 'pk = :heard',
    ExpressionAttributeValues: { ':heard': { S: 'heard' } },
  })
  return result.answer.Items.map(({ sk }: { sk: { S: string } }) => sk.S)
}

describe('the machine', () => {
  it('runs an execution that a function starts, and tells who waits for its end', async () => {
    const cloud = await start()

    await probe(cloud, {
      action: 'start',
      stateMachineArn: cloud.nameOf('fixture-asking'),
      name: 'one',
      input: '{"asked":5}',
    })
    await cloud.activity.idle()

    const executionArn = `${cloud.nameOf('fixture-asking').replace(':stateMachine:', ':execution:')}:one`
    const ended = await cloud.engine.handle('DescribeExecution', { executionArn })
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: '{"action":"echo","asked":5}' })
    expect(await heard(cloud)).toContain('one')
    expect(cloud.counts().stateTransitions).toBe(1)
  })

  it('keeps everything when it is stopped and started again', async () => {
    const before = await start()
    const Item = { pk: { S: 'kept' }, sk: { S: 'kept' } }
    await probe(before, { action: 'put', TableName: before.nameOf('Records'), Item })
    await before.putObject(before.nameOf('Archive'), 'kept', 'kept')
    await before.clock.advanceTo(before.clock.now() + DAY)
    const time = before.clock.now()
    await before.stop()

    const after = await start()

    const { pk, sk } = Item
    const got = await probe(after, { action: 'get', TableName: after.nameOf('Records'), Key: { pk, sk } })
    const object = await probe(after, { action: 'getObject', Bucket: after.nameOf('Archive'), Key: 'kept' })
    expect(got.result.answer.Item).toEqual(Item)
    expect(object.result.answer).toBe('kept')
    expect(after.clock.now()).toBeGreaterThanOrEqual(time)
  })

  it('runs a schedule when asked, and by the clock', async () => {
    const cloud = await start()
    const before = cloud.counts().lambdaInvocations

    await cloud.runSchedule('Tick')
    const asked = cloud.counts().lambdaInvocations - before
    await cloud.clock.advanceTo(cloud.clock.now() + 2 * DAY)

    expect(asked).toBe(1)
    expect(cloud.counts().lambdaInvocations - before).toBeGreaterThanOrEqual(asked + 2)
  })
})

describe("the machine's own pages", () => {
  const ask = (url: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      request(`${url}/_local/inbox.json`, { headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
        .once('error', reject)
        .end()
    })

  it('answer the machine itself alone', async () => {
    const { url } = await start()

    const own = await ask(url, {})
    const strange = await ask(url, { host: 'pointed-here.example.com' })
    const forwarded = await ask(url, { 'x-forwarded-for': '203.0.113.7' })

    expect([own, strange, forwarded]).toEqual([200, 421, 404])
  })
})
