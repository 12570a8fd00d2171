import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startCloud } from '../../../local/cloud.ts'
import { StartError } from '../../../local/start-error.ts'
import { fixtureAssembly, probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

const DAY = 86_400_000

let data: string
let running: RunningCloud | undefined

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'cloud-data-'))
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  rmSync(data, { recursive: true, force: true, maxRetries: 10 })
})

const start = async () => {
  running = await runFixture(data)
  return running.cloud
}

const heard = async (cloud: RunningCloud['cloud']) => {
  const { result } = await probe(cloud, {
    action: 'query',
    TableName: cloud.nameOf('Records'),
    KeyConditionExpression: 'pk = :heard',
    ExpressionAttributeValues: { ':heard': { S: 'heard' } },
  })
  return result.answer.Items.map(({ sk }: { sk: { S: string } }) => sk.S)
}

const refusal = async (options: { data?: string; port?: number; assembly?: string }) => {
  const error = await startCloud({ assembly: fixtureAssembly(), data, port: 0, ...options }).catch(
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(StartError)
  return error instanceof StartError ? error.message : ''
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

describe('a machine that cannot start', () => {
  it('says that its port is in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })

    const message = await refusal({ port })

    expect(message).toBe(`Port ${port} is in use; choose another with PORT.`)
    other.close()
  })

  it('says that its data folder is in use, and starts when it is free again', async () => {
    const cloud = await start()

    const message = await refusal({})
    await cloud.stop()

    expect(message).toBe(`The data folder ${data} is in use by another Bina.`)
    await expect(start()).resolves.toBeDefined()
  })

  it('says that its data folder cannot be written to', async () => {
    const file = join(data, 'file')
    writeFileSync(file, '')

    const message = await refusal({ data: join(file, 'below') })

    expect(message).toMatch(/^The data folder .*below cannot be written to\.$/)
  })

  it.each(['machine.sqlite', 'dynamodb.sqlite', 'step-functions.sqlite'])(
    'says that %s is corrupt',
    async (name) => {
      writeFileSync(join(data, name), 'not a database, and long enough to be looked at '.repeat(50))

      const message = await refusal({})

      expect(message).toContain(name)
      expect(message).not.toContain('\n')
    },
  )

  it('says that there is nothing to run', async () => {
    expect(await refusal({ assembly: data })).toMatch(/must hold exactly one stack/)
  })
})
