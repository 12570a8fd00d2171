import { describe, expect, it } from 'vitest'
import { SECOND } from './engine-under-test.ts'
import { ASK, tokenKeeper, withRestarts } from './restarts.ts'

const { open, shut } = withRestarts()

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
})
