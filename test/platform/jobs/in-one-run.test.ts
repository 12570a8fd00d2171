import { expect, it } from 'vitest'
import { lambdaClient } from '../../../functions/platform/clients/lambda-client.ts'
import { inOneRun } from '../../../functions/platform/jobs/in-one-run.ts'
import { jobRunsOf } from '../../../functions/platform/jobs/job-runs.ts'
import { jobWakerBy } from '../../../functions/platform/jobs/wake-jobs.ts'
import { noteWake, takeWakes } from '../../../functions/platform/jobs/wakes.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const START = Date.parse('2026-10-05T01:00:00Z')
const MINUTE = 60_000

/** A job that notes how often it looked for work, and does `meanwhile` each time. */
const looking = (meanwhile: () => Promise<unknown> = async () => undefined) => {
  const at = { now: START }
  const deps = { tables: tables(), clock: { now: () => new Date(at.now) } }
  const looks = { count: 0 }
  const look = async () => {
    looks.count += 1
    await meanwhile()
  }
  const run = inOneRun('send-mail', look)
  return {
    at,
    looks,
    runs: jobRunsOf('send-mail', deps),
    turn: (timeLeft = MINUTE) => run({}, deps, () => timeLeft),
    woken: () => run({ woken: true }, deps, () => MINUTE),
  }
}

it('asks for a run once, however many ask before it begins to look', async () => {
  const { looks, runs, woken } = looking()

  const asked = await Promise.all(Array.from({ length: 20 }, () => runs.ask()))
  await woken()

  expect(asked.filter(Boolean)).toHaveLength(1)
  expect(looks.count).toBe(1)
  expect(await runs.ask()).toEqual(expect.any(Number))
  await runs.end()
})

it('looks again when somebody asked while it looked', async () => {
  const answers: boolean[] = []
  const job = looking(async () => {
    if (answers.length < 2) answers.push((await job.runs.ask()) !== undefined)
  })

  await job.runs.ask()
  await job.woken()

  expect(answers).toEqual([false, false])
  expect(job.looks.count).toBe(3)
})

it('lets a turn of the schedule pass while a run is under way, which then looks for it', async () => {
  const job = looking(async () => {
    if (job.looks.count === 1) await job.turn()
  })

  await job.turn()

  expect(job.looks.count).toBe(2)
})

it('runs by its schedule after a run that crashed or was never begun', async () => {
  const { at, looks, runs, turn } = looking()
  await runs.ask()

  await turn()
  at.now += 76_000
  await turn()

  expect(looks.count).toBe(1)
})

it('gives way after a run that failed', async () => {
  const failing = looking(() => Promise.reject(new Error('no letter')))

  await expect(failing.turn()).rejects.toThrow('no letter')

  expect(await failing.runs.ask()).toEqual(expect.any(Number))
  await failing.runs.end()
})

it('leaves what was asked for to its schedule when it has no time to look again', async () => {
  const job = looking(() => job.runs.ask())

  await job.turn(20_000)

  expect(job.looks.count).toBe(1)
  expect(await job.runs.ask()).toEqual(expect.any(Number))
  await job.runs.end()
})

it('notes a job once, and none that has nothing to do before later', () => {
  // What tests before this one wrote without an invocation around it.
  takeWakes(new Date(START))
  noteWake('send-mail', new Date(START + MINUTE))
  noteWake('check-periods')
  noteWake('check-periods')

  const now = takeWakes(new Date(START))

  expect(now).toEqual(['check-periods'])
  expect(takeWakes(new Date(START + MINUTE))).toEqual([])
})

it('fails nobody when a job cannot be woken, and keeps nobody else from waking it', async () => {
  const { runs } = looking()
  const nowhere = lambdaClient({
    region: 'ap-southeast-3',
    endpoint: 'http://127.0.0.1:9',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  const waker = jobWakerBy({
    lambda: () => nowhere,
    tables: tables(),
    clock: { now: () => new Date(START) },
    functions: new Map([['send-mail', 'bina-send-mail']]),
  })

  await expect(waker.wake('send-mail')).resolves.toBeUndefined()

  expect(await runs.ask()).toEqual(expect.any(Number))
  await runs.end()
})
