import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ApiCall } from '../../../local/step-functions/engine-options.ts'
import type { JsonObject } from '../../../local/step-functions/json.ts'
import { type Options, startEngine } from './engine-under-test.ts'

const MACHINE: JsonObject = {
  StartAt: 'Wait',
  States: {
    Wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Arguments: {
        TableName: 'records',
        Key: { pk: { S: "{% 'TASK#' & $states.input.taskId %}" } },
        UpdateExpression: 'SET #token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': { S: '{% $states.context.Task.Token %}' } },
      },
      Catch: [{ ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Next: 'Over' }],
      End: true,
    },
    Over: { Type: 'Succeed', Output: 'over' },
  },
}

let engine: ReturnType<typeof startEngine>
let calls: ApiCall[]
let answer: Options['callApi']
let data: string

const start = () => {
  engine = startEngine({
    journal: join(data, 'journal.sqlite'),
    callApi: (call) => {
      calls.push(call)
      return answer?.(call) ?? Promise.resolve({ statusCode: 200, payload: '{}' })
    },
  })
}

const run = async () => {
  const execution = await engine.start(await engine.create('one', MACHINE), 'run', { taskId: 'a' })
  await engine.activity.idle()
  return execution
}

const tokenIn = (call: ApiCall | undefined): string =>
  JSON.parse(call?.input ?? '{}').ExpressionAttributeValues[':token'].S

beforeEach(() => {
  calls = []
  answer = undefined
  data = mkdtempSync(join(tmpdir(), 'api-call-'))
  start()
})

afterEach(async () => {
  await engine.close()
  rmSync(data, { recursive: true, force: true })
})

it('is made with the role of the machine, and its task waits for the token that it gave away', async () => {
  const execution = await run()
  const before = await engine.describe(execution)

  await engine.call('SendTaskSuccess', { taskToken: tokenIn(calls[0]), output: '"answered"' })
  await engine.activity.idle()

  expect(calls).toEqual([
    expect.objectContaining({
      service: 'dynamodb',
      operation: 'UpdateItem',
      roleArn: 'arn:aws:iam::000000000000:role/machine',
      session: 'one',
    }),
  ])
  expect(JSON.parse(calls[0]?.input ?? '{}')).toMatchObject({
    TableName: 'records',
    Key: { pk: { S: 'TASK#a' } },
  })
  expect(before.status).toBe('RUNNING')
  expect(await engine.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '"answered"' })
})

it('is told in the history as a task of the service', async () => {
  const events = await engine.history(await run())

  expect(events.map(({ type }) => type).slice(-3)).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSubmitted'])
  expect(events.at(-1)?.taskSubmittedEventDetails).toMatchObject({
    resource: 'updateItem.waitForTaskToken',
    resourceType: 'aws-sdk:dynamodb',
    output: '{}',
  })
})

it('that is refused fails under the name of its service, which can be caught', async () => {
  answer = () => Promise.reject(Object.assign(new Error('No.'), { name: 'ConditionalCheckFailedException' }))

  const execution = await run()

  expect(await engine.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '"over"' })
  expect((await engine.history(execution)).map(({ type }) => type)).toContain('TaskSubmitFailed')
})

it('that was in flight when the engine stopped is made again as it was', async () => {
  answer = () => new Promise(() => undefined)
  const execution = await engine.start(await engine.create('one', MACHINE), 'run', { taskId: 'a' })
  await engine.close()
  answer = undefined

  start()
  await engine.engine.resume()
  await engine.activity.idle()

  expect(calls).toHaveLength(2)
  expect(calls[1]).toEqual(calls[0])
  await engine.call('SendTaskSuccess', { taskToken: tokenIn(calls[1]), output: '1' })
  await engine.activity.idle()
  expect((await engine.describe(execution)).status).toBe('SUCCEEDED')
})

it('fails where there is no such service', async () => {
  await engine.close()
  engine = startEngine()

  expect(await engine.describe(await run())).toMatchObject({
    status: 'FAILED',
    error: 'DynamoDb.SdkClientException',
    cause: 'There is no dynamodb here.',
  })
})

it.each([
  ['without its key', { TableName: 'records' }, "The field 'Key' is required but was missing"],
  ['with more than is known', { TableName: 'a', Key: {}, Colour: 1 }, 'The field "Colour" is not supported'],
])('is refused %s when the machine is created', async (_how, given, complaint) => {
  const { Wait } = MACHINE.States as Record<string, JsonObject>
  const wrong = { ...MACHINE, States: { Wait: { ...Wait, Arguments: given, Catch: [] } } }

  await expect(engine.create('wrong', wrong)).rejects.toThrow(complaint)
})
