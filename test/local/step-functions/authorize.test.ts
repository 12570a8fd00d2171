import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SECOND } from './engine-under-test.ts'
import { CAUGHT, INVOKE, ROLE, task, withGuardedEngine } from './guarded-engine.ts'

const guarded = withGuardedEngine()

describe('the role of a machine', () => {
  it.each([
    ['a function', 'arn:aws:states:::lambda:invoke', 'note'],
    ['a function that gets a token', 'arn:aws:states:::lambda:invoke.waitForTaskToken', 'note'],
    ['a function by part of its ARN', 'arn:aws:states:::lambda:invoke', '000000000000:function:note'],
  ])('is asked before %s is called, and what it may not do is not done', async (_what, resource, name) => {
    guarded().forbidden = ['lambda:InvokeFunction']

    const execution = await guarded().run(task(resource, { ...INVOKE, Arguments: { FunctionName: name } }))

    expect(guarded().called).toEqual([])
    expect(guarded().asked).toEqual([
      {
        roleArn: ROLE,
        session: 'one',
        action: 'lambda:InvokeFunction',
        resource: 'arn:aws:lambda:ap-southeast-3:000000000000:function:note',
      },
    ])
    expect(await guarded().failureOf(execution)).toEqual({
      Error: 'Lambda.AWSLambdaException',
      Cause: 'No lambda:InvokeFunction (Service: Lambda, Status Code: 403)',
    })
  })

  it('is asked before a function is called by its ARN alone', async () => {
    guarded().forbidden = ['lambda:InvokeFunction']
    const arn = 'arn:aws:lambda:ap-southeast-3:000000000000:function:note'

    const execution = await guarded().run(task(arn, CAUGHT))

    expect(guarded().called).toEqual([])
    expect(guarded().asked.map(({ resource }) => resource)).toEqual([arn])
    expect(await guarded().typesOf(execution)).toContain('LambdaFunctionFailed')
  })

  it('is asked again at every retry, so that a grant given meanwhile is enough', async () => {
    guarded().forbidden = ['lambda:InvokeFunction']
    const Retry = [{ ErrorEquals: ['Lambda.AWSLambdaException'], IntervalSeconds: 10, MaxAttempts: 1 }]
    const execution = await guarded().run(task('arn:aws:states:::lambda:invoke', { ...INVOKE, Retry }))
    guarded().forbidden = []

    await guarded().engine.clock.advanceTo(guarded().engine.clock.now() + 11 * SECOND)

    expect(guarded().called).toHaveLength(1)
    expect((await guarded().engine.describe(execution)).status).toBe('SUCCEEDED')
    expect(await guarded().typesOf(execution)).toContain('TaskFailed')
  })

  it('is asked again when a restart repeats the call', async () => {
    await guarded().engine.close()
    const journal = join(guarded().data, 'journal.sqlite')
    guarded().start({ journal, functions: { note: () => new Promise(() => undefined) } })
    const machine = await guarded().engine.create('one', task('arn:aws:states:::lambda:invoke', INVOKE))
    const execution = await guarded().engine.start(machine, 'run')
    await guarded().engine.close()
    guarded().forbidden = ['lambda:InvokeFunction']

    guarded().start({ journal })
    await guarded().engine.engine.resume()
    await guarded().engine.activity.idle()

    expect(guarded().called).toEqual([])
    expect(await guarded().failureOf(execution)).toMatchObject({ Error: 'Lambda.AWSLambdaException' })
  })
})
