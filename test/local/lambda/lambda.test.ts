import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud

beforeAll(async () => {
  running = await runFixture()
})

afterAll(() => running.stop())

describe('a function of the assembly', () => {
  it('answers with what its handler returns', async () => {
    const { result } = await probe(running.cloud, { action: 'echo', asked: 1 })

    expect(result).toEqual({ action: 'echo', asked: 1 })
  })

  it('keeps its instance warm for the next request', async () => {
    const first = await probe(running.cloud, { action: 'calls' })
    const second = await probe(running.cloud, { action: 'calls' })

    expect(second.result).toBe(first.result + 1)
  })

  it('gives each of two requests at once an instance of its own', async () => {
    const { result: warm } = await probe(running.cloud, { action: 'calls' })

    const both = await Promise.all([1, 2].map(() => probe(running.cloud, { action: 'calls' })))

    expect(both.map(({ result }) => result).sort()).toEqual([1, warm + 1])
  })

  it('leaves one place to a person while machines wait for all others', async () => {
    let answered = 0
    const machines = Array.from({ length: 8 }, async () => {
      await probe(running.cloud, { action: 'pause' })
      answered += 1
    })

    const { status } = await fetch(`${running.cloud.url}/`, { redirect: 'manual' })
    const answeredBefore = answered
    await Promise.all(machines)

    expect(status).toBeLessThan(500)
    expect(answeredBefore).toBe(0)
  })

  it('sends and gets through its SDK what is larger than a message', async () => {
    const object = { Bucket: running.cloud.nameOf('Archive'), Key: 'large.txt' }
    const Body = `${'é'.repeat(1_200_000)}.`

    const put = await probe(running.cloud, { action: 'putObject', ...object, Body })
    const { result } = await probe(running.cloud, { action: 'getObject', ...object })

    expect(put.result).toMatchObject({ ok: true })
    expect(result).toEqual({ ok: true, answer: Body })
  })

  it('reaches what is no service of the machine as ever', async () => {
    const { result } = await probe(running.cloud, { action: 'visit', address: `${running.cloud.url}/plain` })

    expect(result).toBe(200)
  })

  it('sees only its own environment', async () => {
    vi.stubEnv('NOT_FOR_FUNCTIONS', 'secret')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })

    const { result } = await probe(running.cloud, { action: 'environment' })

    expect(result).toMatchObject({
      AWS_REGION: 'ap-southeast-3',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      MAIL_FROM: 'bina@bina.example.go.id',
      RECORDS_TABLE: running.cloud.nameOf('Records'),
    })
    expect(result).not.toHaveProperty('NOT_FOR_FUNCTIONS')
    expect(result).not.toHaveProperty('HOME')
  })

  it('words a thrown error as Lambda does', async () => {
    const { result, functionError } = await probe(running.cloud, { action: 'fail' })

    expect(functionError).toBe('Unhandled')
    expect(result).toMatchObject({ errorType: 'AskedFor', errorMessage: 'as asked' })
    expect(result.trace[0]).toContain('AskedFor: as asked')
  })

  it.each(['hang', 'spin'])('is ended at its time limit when it would %s', async (action) => {
    const { result, functionError } = await probe(running.cloud, { action })

    expect(functionError).toBe('Unhandled')
    expect(result.errorType).toBe('Sandbox.Timedout')
    expect(result.errorMessage).toMatch(/^RequestId: \S+ Error: Task timed out after 6.00 seconds$/)
  })

  it.each([
    ['exit', 'exit status 3'],
    ['grow', 'signal: killed'],
  ])('may %s without taking the machine down', async (action, how) => {
    const { result } = await probe(running.cloud, { action })
    const after = await probe(running.cloud, { action: 'echo' })

    expect(result.errorType).toBe('Runtime.ExitError')
    expect(result.errorMessage).toContain(`Runtime exited with error: ${how}`)
    expect(after.result).toEqual({ action: 'echo' })
  })

  it('may neither be given nor answer more than six megabytes', async () => {
    const answered = await probe(running.cloud, { action: 'large' })
    const given = await running.cloud.invoke('Probe', { action: 'echo', text: 'x'.repeat(7 * 1024 * 1024) })
    const ofTwoBytesEach = { action: 'echo', text: 'é'.repeat(3.5 * 1024 * 1024) }
    const counted = await running.cloud.invoke('Probe', ofTwoBytesEach)

    expect(answered.result.errorType).toBe('Function.ResponseSizeTooLarge')
    expect([given.statusCode, counted.statusCode]).toEqual([413, 413])
  })

  it('writes into a log of its own', async () => {
    await probe(running.cloud, { action: 'print', line: 'a line for the log' })

    const log = readFileSync(join(running.data, 'logs', `${running.cloud.nameOf('Probe')}.log`), 'utf8')
    expect(log).toContain('a line for the log\n')
  })

  it('lives in the time of the machine', async () => {
    const { clock } = running.cloud
    await clock.advanceTo(clock.now() + 3_600_000)

    const { result } = await probe(running.cloud, { action: 'now' })

    expect(Math.abs(result.now - clock.now())).toBeLessThan(2000)
    expect(Math.abs(Date.parse(result.constructed) - clock.now())).toBeLessThan(2000)
    expect(Math.abs(Date.parse(result.text) - clock.now())).toBeLessThan(2000)
  })
})
