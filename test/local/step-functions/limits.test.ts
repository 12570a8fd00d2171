import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { isTooLong, LONGEST_DATA, MOST_EVENTS } from '../../../local/step-functions/limits.ts'
import { isName } from '../../../local/step-functions/names.ts'
import { SECOND, startEngine } from './engine-under-test.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close()
})

const open = (options = {}) => {
  const engine = startEngine(options)
  opened.push(engine)
  return engine
}

describe('the limits of the service', () => {
  it('ends an execution with its 25,000th event', async () => {
    const engine = open()
    const arn = await engine.create('loop', {
      StartAt: 'Again?',
      States: {
        'Again?': { Type: 'Choice', Choices: [{ Condition: false, Next: 'Over' }], Default: 'Again' },
        Again: { Type: 'Pass', Next: 'Again?' },
        Over: { Type: 'Succeed' },
      },
    })

    const execution = await engine.start(arn, 'endless')
    await engine.activity.idle()
    const last = await engine.call('GetExecutionHistory', {
      executionArn: execution,
      reverseOrder: true,
      maxResults: 1,
    })

    expect(await engine.describe(execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    })
    expect(last.events).toMatchObject([
      { id: MOST_EVENTS, previousEventId: MOST_EVENTS - 1, type: 'ExecutionFailed' },
    ])
  })

  it('takes an input of 256 KiB and no longer one', async () => {
    const engine = open()
    const arn = await engine.create('over', { StartAt: 'Over', States: { Over: { Type: 'Succeed' } } })
    const input = (length: number) => JSON.stringify('x'.repeat(length - 2))

    const started = await engine.call('StartExecution', { stateMachineArn: arn, input: input(LONGEST_DATA) })
    const refused = engine.call('StartExecution', { stateMachineArn: arn, input: input(LONGEST_DATA + 1) })

    await expect(refused).rejects.toThrow(
      "1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144",
    )
    expect(started).toHaveProperty('executionArn')
  })

  it('measures an input in bytes of UTF-8', async () => {
    const engine = open()
    const arn = await engine.create('bytes', { StartAt: 'Over', States: { Over: { Type: 'Succeed' } } })
    const input = JSON.stringify('é'.repeat(LONGEST_DATA / 2))

    const refused = engine.call('StartExecution', { stateMachineArn: arn, input })

    expect(input.length).toBeLessThan(LONGEST_DATA)
    await expect(refused).rejects.toThrow("Value at 'input' failed to satisfy constraint")
  })

  it('measures data in bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 60_000 }), (text, times) => {
        const long = text.repeat(times).slice(0, LONGEST_DATA + 10)

        expect(isTooLong(long)).toBe(Buffer.byteLength(long) > LONGEST_DATA)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses names that no ARN can hold', () => {
    expect(isName('2026-q4.abcdefghjkmn')).toBe(true)
    expect(isName('Penilaian-Kinerja_2026')).toBe(true)
    for (const name of [
      '',
      'a b',
      'a/b',
      'a:b',
      'a*',
      'a?',
      '<a>',
      '{a}',
      '[a]',
      '"a"',
      'a#b',
      'a\u0007',
      'x'.repeat(81),
    ])
      expect(isName(name), name).toBe(false)
  })

  it('wakes every one of more executions than it keeps in memory', async () => {
    const engine = open()
    const arn = await engine.create('wait', {
      StartAt: 'Sleep',
      States: { Sleep: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } },
    })
    const count = 2500
    await Promise.all(Array.from({ length: count }, (_, n) => engine.start(arn, `e${n}`, 100 + (n % 50))))
    await engine.activity.idle()

    await engine.clock.advanceTo(engine.clock.now() + 200 * SECOND)
    const running = await engine.call('ListExecutions', { stateMachineArn: arn, statusFilter: 'RUNNING' })
    const ended = await engine.call('ListExecutions', {
      stateMachineArn: arn,
      statusFilter: 'SUCCEEDED',
      maxResults: 1000,
    })

    expect(running.executions).toHaveLength(0)
    expect(ended.executions).toHaveLength(1000)
    expect(ended.nextToken).toBeTypeOf('string')
  })
})
