import { expect, it } from 'vitest'
import * as z from 'zod'
import { machineArn, withLoneEngine } from '../ground/lone-engine.ts'

const startEngine = withLoneEngine()

const MACHINE = machineArn('appraisal-cycle')
const DAY = 86_400_000
const LONGEST_LIFE = 365 * DAY

const Call = z.object({ token: z.string().optional(), stage: z.string().optional() })
const Described = z.object({ status: z.string(), error: z.string().optional(), output: z.string().nullish() })
const Listed = z.object({
  executions: z.array(
    z.object({ name: z.string(), status: z.string(), startDate: z.number(), stopDate: z.number().nullish() }),
  ),
})

/** A period's workflow whose batches are all done at once, so that it only waits. */
const opened = async () => {
  const tokens = new Map<string, string>()
  const invoked: string[] = []
  const { activity, clock, engine, make } = startEngine((name, payload) => {
    invoked.push(name)
    const { token, stage } = Call.parse(JSON.parse(payload))
    if (token && stage) tokens.set(stage, token)
    return { statusCode: 200, payload: JSON.stringify({ cursor: 'end' }) }
  })
  await make('appraisal-cycle', { AppraisalCycle: 'appraisal-cycle' })
  await engine.handle('StartExecution', {
    stateMachineArn: MACHINE,
    name: '2026-q4',
    input: JSON.stringify({ periodId: '2026-q4' }),
  })
  await activity.idle()
  return {
    invoked,
    pass: (days: number) => clock.advanceTo(clock.now() + days * DAY),
    finish: async (stage: string) => {
      const taskToken = tokens.get(stage)
      await engine.handle('SendTaskSuccess', { taskToken, output: JSON.stringify({ outcome: 'completed' }) })
      await activity.idle()
    },
    executions: async () =>
      Listed.parse(await engine.handle('ListExecutions', { stateMachineArn: MACHINE })).executions.toSorted(
        (one, other) => one.name.localeCompare(other.name),
      ),
    endOf: async (name: string) => {
      const executionArn = `${MACHINE.replace(':stateMachine:', ':execution:')}:${name}`
      return Described.parse(await engine.handle('DescribeExecution', { executionArn }))
    },
  }
}

it('goes on in another execution, at the same stage, before its own year is over', async () => {
  const period = await opened()
  await period.finish('review')
  await period.pass(200)
  await period.finish('calibration')

  await period.pass(200)

  const [first, second] = await period.executions()
  expect(first).toMatchObject({ name: '2026-q4', status: 'SUCCEEDED' })
  expect(second).toMatchObject({ name: '2026-q4.2', status: 'RUNNING' })
  expect(((first?.stopDate ?? 0) - (first?.startDate ?? 0)) * 1000).toBeLessThan(LONGEST_LIFE)
  expect(period.invoked.filter((name) => name === 'EnrolEmployees')).toHaveLength(1)
  expect(period.invoked.filter((name) => name === 'PublishResults')).toHaveLength(1)
  expect(period.invoked.at(-1)).toBe('AwaitStage')
})

it('comes to its seal in the other execution', async () => {
  const period = await opened()
  await period.finish('review')
  await period.finish('calibration')
  await period.pass(400)

  await period.finish('results')

  expect(await period.endOf('2026-q4.2')).toMatchObject({
    status: 'SUCCEEDED',
    output: '{"outcome":"sealed"}',
  })
  expect(period.invoked.slice(-2)).toEqual(['ClosePeriod', 'SealPeriod'])
})

it('gives up in the third, so that no period waits for ever', async () => {
  const period = await opened()

  await period.pass(1100)

  expect((await period.executions()).map(({ name }) => name)).toEqual(['2026-q4', '2026-q4.2', '2026-q4.3'])
  expect(await period.endOf('2026-q4.3')).toMatchObject({ status: 'FAILED', error: 'StageNeverEnded' })
})
