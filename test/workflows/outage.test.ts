import { expect, it } from 'vitest'
import * as z from 'zod'
import { machineArn, withLoneEngine } from '../ground/lone-engine.ts'

const startEngine = withLoneEngine()

const HOUR = 3_600_000
const OVER = JSON.stringify({ taskId: 'review.a.1', outcome: 'answered', secondsToNext: 0 })

const Started = z.object({ executionArn: z.string() })
const Described = z.object({ status: z.string(), error: z.string().optional() })
const Trace = z.object({ events: z.array(z.object({ type: z.string() })) })

/** A workflow whose first step fails with `errorType` until `hours` have passed; what became of it three days later. */
const failingFor = async (errorType: string, hours: number) => {
  const broken = {
    statusCode: 200,
    functionError: 'Unhandled',
    payload: JSON.stringify({ errorType, errorMessage: 'The table does not answer.' }),
  }
  let until = Number.POSITIVE_INFINITY
  const { engine, clock, make } = startEngine((_name, _payload, now) =>
    now < until ? broken : { statusCode: 200, payload: OVER },
  )
  until = clock.now() + hours * HOUR
  await make('human-task')
  const { executionArn } = Started.parse(
    await engine.handle('StartExecution', { stateMachineArn: machineArn('human-task') }),
  )
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
