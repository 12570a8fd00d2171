import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import * as z from 'zod'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../local/step-functions/engine.ts'
import type { FunctionAnswer } from '../../local/step-functions/engine-options.ts'

const FILE = join(import.meta.dirname, '..', '..', 'workflows', 'human-task.asl.json')
const definition = readFileSync(FILE, 'utf8').replaceAll(
  /\$\{(\w+)\}/g,
  (_, name: string) => `arn:aws:lambda:ap-southeast-3:000000000000:function:${name}`,
)

const HOUR = 3_600_000
const OVER = JSON.stringify({ taskId: 'review.a.1', outcome: 'answered', secondsToNext: 0 })

const Made = z.object({ stateMachineArn: z.string() })
const Started = z.object({ executionArn: z.string() })
const Described = z.object({ status: z.string(), error: z.string().optional() })
const Trace = z.object({ events: z.array(z.object({ type: z.string() })) })

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A workflow whose first step fails with `errorType` until `hours` have passed; what became of it three days later. */
const failingFor = async (errorType: string, hours: number) => {
  const activity = new Activity()
  const clock = new MovableClock(activity)
  const until = clock.now() + hours * HOUR
  const broken: FunctionAnswer = {
    statusCode: 200,
    functionError: 'Unhandled',
    payload: JSON.stringify({ errorType, errorMessage: 'The table does not answer.' }),
  }
  const engine = new StepFunctionsEngine({
    clock,
    activity,
    journal: undefined,
    region: 'ap-southeast-3',
    account: '000000000000',
    invokeFunction: async () => (clock.now() < until ? broken : { statusCode: 200, payload: OVER }),
  })
  ends.push(async () => {
    clock.stop()
    await engine.close()
  })
  const roleArn = 'arn:aws:iam::000000000000:role/test'
  const { stateMachineArn } = Made.parse(
    await engine.handle('CreateStateMachine', { name: 'human-task', definition, roleArn }),
  )
  const { executionArn } = Started.parse(await engine.handle('StartExecution', { stateMachineArn }))
  await clock.advanceTo(clock.now() + 72 * HOUR)
  const { events } = Trace.parse(
    await engine.handle('GetExecutionHistory', { executionArn, maxResults: 1000 }),
  )
  const { status, error } = Described.parse(await engine.handle('DescribeExecution', { executionArn }))
  return { status, error, tries: events.filter(({ type }) => type === 'TaskScheduled').length }
}

it.each(['TransientError', 'Sandbox.Timedout', 'Lambda.TooManyRequestsException'])(
  'outlives an outage of twenty hours that shows itself as %s',
  async (errorType) => {
    const { status, tries } = await failingFor(errorType, 20)

    expect(status).toBe('SUCCEEDED')
    expect(tries).toBeLessThan(112)
  },
)

it('gives up what does not mend itself within some days', async () => {
  const { status, error, tries } = await failingFor('TransientError', 1000)

  expect({ status, error, tries }).toEqual({ status: 'FAILED', error: 'TransientError', tries: 111 })
})

it.each(['ZodError', 'Error', 'AccessDeniedException'])(
  'fails at once for %s, a fault of ours',
  async (errorType) => {
    const { status, error, tries } = await failingFor(errorType, 1)

    expect({ status, error, tries }).toEqual({ status: 'FAILED', error: errorType, tries: 1 })
  },
)
