import { describe, expect, it } from 'vitest'
import type { Json } from '../../../local/step-functions/json.ts'
import { SECOND } from './engine-under-test.ts'
import { withRestarts } from './restarts.ts'

const { open, shut } = withRestarts()

const typesOf = (events: { type?: Json }[]) => events.map(({ type }) => type)

describe('an engine that starts again', () => {
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
