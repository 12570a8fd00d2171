import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isObject, type Json, type JsonObject } from '../../../local/step-functions/json.ts'
import { SECOND, startEngine } from './engine-under-test.ts'

let engine: ReturnType<typeof startEngine>
let tokens: string[]
let child: string

const ask = (event: Json): Json => {
  if (isObject(event)) tokens.push(String(event.token))
  return {}
}

const CHILD: JsonObject = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      End: true,
    },
  },
}

const parentOf = (stateMachineArn: string, more: JsonObject = {}): JsonObject => ({
  StartAt: 'Start',
  States: {
    Start: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Arguments: { StateMachineArn: stateMachineArn, Name: 'the-child', Input: {} },
      Output: '{% $states.result.Output %}',
      End: true,
      ...more,
    },
  },
})

const childArn = () => `${child.replace(':stateMachine:', ':execution:')}:the-child`

beforeEach(async () => {
  tokens = []
  engine = startEngine({ functions: { ask } })
  child = await engine.create('child', CHILD)
})

afterEach(() => engine.close())

describe('an execution within another', () => {
  it('tells its end to all that wait for it', async () => {
    const machine = await engine.create('parent', parentOf(child))
    const first = await engine.start(machine, 'first')
    await engine.activity.idle()
    const second = await engine.start(machine, 'second')
    await engine.activity.idle()

    await engine.call('SendTaskSuccess', { taskToken: tokens[0] ?? '', output: '42' })
    await engine.activity.idle()

    expect(tokens).toHaveLength(1)
    expect(await engine.describe(first)).toMatchObject({ status: 'SUCCEEDED', output: '42' })
    expect(await engine.describe(second)).toMatchObject({ status: 'SUCCEEDED', output: '42' })
  })

  it('is stopped with the one that waits for it', async () => {
    const parent = await engine.start(await engine.create('parent', parentOf(child)), 'one')
    await engine.activity.idle()

    await engine.call('StopExecution', { executionArn: parent })
    await engine.activity.idle()

    const stopped = await engine.describe(childArn())
    expect(stopped.error).toBeUndefined()
    expect(stopped).toMatchObject({
      status: 'ABORTED',
      cause: `The Task state in AWS Step Functions execution [${parent}] which was managing this resource was aborted`,
    })
  })

  it('is stopped when the time of its task is over', async () => {
    const parent = await engine.start(
      await engine.create('parent', parentOf(child, { TimeoutSeconds: 10 })),
      'one',
    )
    await engine.activity.idle()

    await engine.clock.advanceTo(engine.clock.now() + 11 * SECOND)

    expect(await engine.describe(parent)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
    expect((await engine.describe(childArn())).status).toBe('ABORTED')
  })

  it('fails the task that waits for it, with its description as the cause', async () => {
    const parent = await engine.start(await engine.create('parent', parentOf(child)), 'one')
    await engine.activity.idle()

    await engine.call('SendTaskFailure', { taskToken: tokens[0] ?? '', error: 'No', cause: 'Never' })
    await engine.activity.idle()
    const described = await engine.describe(parent)

    expect(described).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' })
    expect(JSON.parse(String(described.cause))).toMatchObject({
      Status: 'FAILED',
      Error: 'No',
      Cause: 'Never',
    })
  })
})
