import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isObject, type Json } from '../../../local/step-functions/json.ts'
import { type Options, SECOND, startEngine } from './engine-under-test.ts'

let folder: string
const opened: { close(): Promise<void> }[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-'))
})

afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close()
  rmSync(folder, { recursive: true })
})

const open = (options: Options = {}) => {
  const engine = startEngine({ journal: join(folder, 'journal.sqlite'), ...options })
  opened.push(engine)
  return engine
}

const shut = async (engine: { close(): Promise<void> }) => {
  opened.splice(opened.indexOf(engine), 1)
  await engine.close()
}

const typesOf = (events: { type?: Json }[]) => events.map(({ type }) => type)

const ASK = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      HeartbeatSeconds: 60,
      Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Output: 'silence', Next: 'Over' }],
      Next: 'Over',
    },
    Over: { Type: 'Succeed' },
  },
}

const tokenKeeper = () => {
  const tokens: string[] = []
  const ask = (event: Json): Json => {
    if (isObject(event)) tokens.push(String(event.token))
    return {}
  }
  return { tokens, ask }
}

describe('an engine that starts again', () => {
  it('goes on waiting for the same time', async () => {
    const first = open()
    const arn = await first.create('wait', {
      StartAt: 'Sleep',
      States: { Sleep: { Type: 'Wait', Seconds: 100, End: true } },
    })
    const execution = await first.start(arn, 'one')
    await first.activity.idle()
    await shut(first)
    const second = open()
    await second.engine.resume()

    await second.clock.advanceTo(second.clock.now() + 98 * SECOND)
    const early = await second.describe(execution)
    await second.clock.advanceTo(second.clock.now() + 3 * SECOND)
    const late = await second.describe(execution)

    expect(early.status).toBe('RUNNING')
    expect(late.status).toBe('SUCCEEDED')
  })

  it('takes the answer to a question asked before', async () => {
    const { tokens, ask } = tokenKeeper()
    const first = open({ functions: { ask } })
    const execution = await first.start(await first.create('ask', ASK), 'one')
    await first.activity.idle()
    await shut(first)
    const second = open({ functions: { ask } })
    await second.engine.resume()

    await second.call('SendTaskSuccess', { taskToken: tokens[0] ?? '', output: '"yes"' })
    await second.activity.idle()

    expect(tokens).toHaveLength(1)
    expect(await second.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' })
  })

  it('still misses a heartbeat that does not come', async () => {
    const { ask } = tokenKeeper()
    const first = open({ functions: { ask } })
    const execution = await first.start(await first.create('ask', ASK), 'one')
    await first.activity.idle()
    await shut(first)
    const second = open({ functions: { ask }, ahead: 61 * SECOND })
    await second.engine.resume()

    await second.clock.advanceTo(second.clock.now())

    expect(await second.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '"silence"' })
  })

  it('calls a function again whose answer it did not hear', async () => {
    let calls = 0
    const definition = {
      StartAt: 'Call',
      States: {
        Call: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: 'slow', Payload: { n: '{% $states.input.n %}' } },
          Output: '{% $states.result.Payload %}',
          End: true,
        },
      },
    }
    const first = open({ functions: { slow: () => new Promise(() => calls++) } })
    const execution = await first.start(await first.create('call', definition), 'one', { n: 7 })
    await expect.poll(() => calls).toBe(1)
    await shut(first)
    const second = open({
      functions: {
        slow: (event) => {
          calls += 1
          return event
        },
      },
    })

    await second.engine.resume()
    await second.activity.idle()

    expect(calls).toBe(2)
    expect(await second.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"n":7}' })
    expect(typesOf(await second.history(execution)).filter((type) => type === 'TaskScheduled')).toHaveLength(
      1,
    )
  })

  it('hears of the end of an execution it waits for', async () => {
    const { tokens, ask } = tokenKeeper()
    const first = open({ functions: { ask } })
    const child = await first.create('child', ASK)
    const parent = await first.create('parent', {
      StartAt: 'Start',
      States: {
        Start: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Arguments: { StateMachineArn: child, Name: 'the-child' },
          Output: '{% $states.result.Output %}',
          End: true,
        },
      },
    })
    const execution = await first.start(parent, 'one')
    await first.activity.idle()
    await shut(first)
    const second = open({ functions: { ask } })
    await second.engine.resume()

    await second.call('SendTaskSuccess', { taskToken: tokens[0] ?? '', output: '{"answer":42}' })
    await second.activity.idle()

    expect(await second.describe(execution)).toMatchObject({ status: 'SUCCEEDED', output: '{"answer":42}' })
  })

  it('keeps to the definition an execution started with', async () => {
    const first = open()
    const arn = await first.create('wait', {
      StartAt: 'Sleep',
      States: { Sleep: { Type: 'Wait', Seconds: 10, Next: 'Say' }, Say: { Type: 'Succeed', Output: 'old' } },
    })
    const execution = await first.start(arn, 'one')
    await first.call('UpdateStateMachine', {
      stateMachineArn: arn,
      definition: JSON.stringify({
        QueryLanguage: 'JSONata',
        StartAt: 'Say',
        States: { Say: { Type: 'Succeed', Output: 'new' } },
      }),
    })
    await first.activity.idle()
    await shut(first)
    const second = open()
    await second.engine.resume()

    await second.clock.advanceTo(second.clock.now() + 11 * SECOND)
    const renewed = await second.start(arn, 'two')
    await second.activity.idle()

    expect((await second.describe(execution)).output).toBe('"old"')
    expect((await second.describe(renewed)).output).toBe('"new"')
  })

  it('tells again of an end that nobody could be told of', async () => {
    const told: string[] = []
    const first = open({
      onExecutionEnded: () => Promise.reject(new Error('Nobody is there')),
    })
    await first.start(
      await first.create('short', { StartAt: 'Over', States: { Over: { Type: 'Succeed' } } }),
      'one',
    )
    await first.activity.idle()
    await shut(first)
    const second = open({ onExecutionEnded: ({ name }) => void told.push(name) })

    await second.engine.resume()
    await second.activity.idle()
    await second.engine.resume()
    await second.activity.idle()

    expect(told).toEqual(['one'])
  })
})
