import { expect, it } from 'vitest'
import * as z from 'zod'
import type { ApiCall } from '../../local/step-functions/engine-options.ts'
import { machineArn, withLoneEngine } from '../ground/lone-engine.ts'

const startEngine = withLoneEngine()

const Started = z.object({ executionArn: z.string() })
const Described = z.object({ status: z.string(), output: z.string().optional() })
const taskId = 'review.a.1'
const standing = (outcome: string, secondsToNext: number) => ({
  statusCode: 200,
  payload: JSON.stringify({ taskId, outcome, secondsToNext }),
})

/** One question whose token DynamoDB keeps or refuses, call by call; the ladder finds the task answered. */
const ask = async (refusals: readonly (string | undefined)[]) => {
  const calls: ApiCall[] = []
  const asked: string[] = []
  const one = startEngine(
    (name) => {
      asked.push(name)
      return name === 'OpenTask' ? standing('open', 86_400) : standing('answered', 0)
    },
    (call) => {
      const name = refusals[calls.length]
      calls.push(call)
      return name === undefined
        ? Promise.resolve({ statusCode: 200, payload: '{}' })
        : Promise.reject(Object.assign(new Error('No.'), { name }))
    },
  )
  await one.make('human-task')
  const { executionArn } = Started.parse(
    await one.engine.handle('StartExecution', { stateMachineArn: machineArn('human-task') }),
  )
  await one.clock.advanceTo(one.clock.now() + 60_000)
  const { status, output } = Described.parse(await one.engine.handle('DescribeExecution', { executionArn }))
  return { calls, asked, ended: { status, output } }
}

it('is kept with its task, if that is open', async () => {
  const { calls, ended } = await ask([undefined])

  expect(ended).toEqual({ status: 'RUNNING', output: undefined })
  expect(calls).toHaveLength(1)
  expect(JSON.parse(calls[0]?.input ?? '')).toMatchObject({
    Key: { pk: { S: `TASK#${taskId}` }, sk: { S: 'TASK' } },
    ConditionExpression: '#state = :open',
    ExpressionAttributeValues: { ':token': { S: expect.stringMatching(/./) }, ':open': { S: 'open' } },
  })
})

it('is not kept for a task that was answered in the gap: the ladder tells its outcome', async () => {
  const { asked, ended } = await ask(['ConditionalCheckFailedException'])

  expect(asked).toEqual(['OpenTask', 'ClimbLadder'])
  expect(ended).toEqual({ status: 'SUCCEEDED', output: '{"outcome":"answered"}' })
})

it.each(['TransactionConflictException', 'ThrottlingException', 'SdkClientException', 'DynamoDbException'])(
  'is kept at the next try after %s',
  async (name) => {
    const { calls, asked, ended } = await ask([name, name, undefined])

    expect([calls.length, asked, ended.status]).toEqual([3, ['OpenTask'], 'RUNNING'])
  },
)
