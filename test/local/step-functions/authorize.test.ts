import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MachineCall } from '../../../local/step-functions/engine-options.ts'
import type { Json, JsonObject } from '../../../local/step-functions/json.ts'
import { type Options, SECOND, startEngine } from './engine-under-test.ts'

const ROLE = 'arn:aws:iam::000000000000:role/machine'
const CHILD = 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:child'
const CHILD_RUN = 'arn:aws:states:ap-southeast-3:000000000000:execution:child:the-child'
const RULE =
  'arn:aws:events:ap-southeast-3:000000000000:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule'

let engine: ReturnType<typeof startEngine>
let asked: MachineCall[]
let forbidden: string[]
let called: Json[]
let data: string

const start = (more: Options = {}) => {
  engine = startEngine({
    authorize: (action) => {
      asked.push(action)
      return forbidden.includes(action.action) ? `No ${action.action}` : undefined
    },
    functions: {
      note: (event) => {
        called.push(event)
        return 1
      },
    },
    ...more,
  })
  return engine
}

beforeEach(() => {
  asked = []
  forbidden = []
  called = []
  data = mkdtempSync(join(tmpdir(), 'authorize-'))
  start()
})

afterEach(async () => {
  await engine.close()
  rmSync(data, { recursive: true, force: true })
})

const task = (Resource: string, more: JsonObject): JsonObject => ({
  StartAt: 'Do',
  States: { Do: { Type: 'Task', Resource, End: true, ...more }, Caught: { Type: 'Succeed' } },
})

const CAUGHT: JsonObject = {
  Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
}
const INVOKE: JsonObject = { Arguments: { FunctionName: 'note' }, ...CAUGHT }
const WAIT_A_DAY: JsonObject = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 86_400, End: true } },
}
const SYNC = 'arn:aws:states:::states:startExecution.sync:2'
const START: JsonObject = { Arguments: { StateMachineArn: CHILD, Name: 'the-child' }, ...CAUGHT }

const run = async (definition: JsonObject) => {
  const execution = await engine.start(await engine.create('one', definition), 'run')
  await engine.activity.idle()
  return execution
}

/** What the one task was caught with. */
const failureOf = async (execution: string): Promise<unknown> =>
  JSON.parse(String((await engine.describe(execution)).output))

const typesOf = async (execution: string) => (await engine.history(execution)).map(({ type }) => type)

describe('the role of a machine', () => {
  it.each([
    ['a function', 'arn:aws:states:::lambda:invoke', 'note'],
    ['a function that gets a token', 'arn:aws:states:::lambda:invoke.waitForTaskToken', 'note'],
    ['a function by part of its ARN', 'arn:aws:states:::lambda:invoke', '000000000000:function:note'],
  ])('is asked before %s is called, and what it may not do is not done', async (_what, resource, name) => {
    forbidden = ['lambda:InvokeFunction']

    const execution = await run(task(resource, { ...INVOKE, Arguments: { FunctionName: name } }))

    expect(called).toEqual([])
    expect(asked).toEqual([
      {
        roleArn: ROLE,
        session: 'one',
        action: 'lambda:InvokeFunction',
        resource: 'arn:aws:lambda:ap-southeast-3:000000000000:function:note',
      },
    ])
    expect(await failureOf(execution)).toEqual({
      Error: 'Lambda.AWSLambdaException',
      Cause: 'No lambda:InvokeFunction (Service: Lambda, Status Code: 403)',
    })
  })

  it('is asked before a function is called by its ARN alone', async () => {
    forbidden = ['lambda:InvokeFunction']
    const arn = 'arn:aws:lambda:ap-southeast-3:000000000000:function:note'

    const execution = await run(task(arn, CAUGHT))

    expect(called).toEqual([])
    expect(asked.map(({ resource }) => resource)).toEqual([arn])
    expect(await typesOf(execution)).toContain('LambdaFunctionFailed')
  })

  it('is asked again at every retry, so that a grant given meanwhile is enough', async () => {
    forbidden = ['lambda:InvokeFunction']
    const Retry = [{ ErrorEquals: ['Lambda.AWSLambdaException'], IntervalSeconds: 10, MaxAttempts: 1 }]
    const execution = await run(task('arn:aws:states:::lambda:invoke', { ...INVOKE, Retry }))
    forbidden = []

    await engine.clock.advanceTo(engine.clock.now() + 11 * SECOND)

    expect(called).toHaveLength(1)
    expect((await engine.describe(execution)).status).toBe('SUCCEEDED')
    expect(await typesOf(execution)).toContain('TaskFailed')
  })

  it('is asked again when a restart repeats the call', async () => {
    await engine.close()
    const journal = join(data, 'journal.sqlite')
    start({ journal, functions: { note: () => new Promise(() => undefined) } })
    const machine = await engine.create('one', task('arn:aws:states:::lambda:invoke', INVOKE))
    const execution = await engine.start(machine, 'run')
    await engine.close()
    forbidden = ['lambda:InvokeFunction']

    start({ journal })
    await engine.engine.resume()
    await engine.activity.idle()

    expect(called).toEqual([])
    expect(await failureOf(execution)).toMatchObject({ Error: 'Lambda.AWSLambdaException' })
  })
})

describe('the role of a machine that starts another', () => {
  beforeEach(async () => {
    await engine.create('child', WAIT_A_DAY)
  })

  it.each(['', '.sync', '.sync:2', '.waitForTaskToken'])('is asked before it starts%s', async (pattern) => {
    forbidden = ['states:StartExecution']
    const resource = `arn:aws:states:::states:startExecution${pattern}`

    const execution = await run(task(resource, START))
    const children = await engine.call('ListExecutions', { stateMachineArn: CHILD })

    expect(children.executions).toEqual([])
    expect(asked.at(-1)).toMatchObject({ roleArn: ROLE, resource: CHILD })
    expect(await failureOf(execution)).toEqual({
      Error: 'StepFunctions.AWSStepFunctionsException',
      Cause: 'No states:StartExecution (Service: Sfn, Status Code: 400)',
    })
  })

  it('is asked before it reads how the other ended', async () => {
    forbidden = ['states:DescribeExecution']
    const execution = await run(task(SYNC, START))

    await engine.clock.advanceTo(engine.clock.now() + 86_400 * SECOND)

    expect((await engine.describe(CHILD_RUN)).status).toBe('SUCCEEDED')
    expect(asked.at(-1)).toMatchObject({ action: 'states:DescribeExecution', resource: CHILD_RUN })
    expect(await failureOf(execution)).toMatchObject({ Error: 'StepFunctions.AWSStepFunctionsException' })
  })

  it('is asked before it stops the other with itself: if it may not, the other runs on', async () => {
    forbidden = ['states:StopExecution']
    const execution = await run(task(SYNC, START))

    await engine.call('StopExecution', { executionArn: execution })
    await engine.activity.idle()

    expect(asked.at(-1)).toMatchObject({ action: 'states:StopExecution', resource: CHILD_RUN })
    expect((await engine.describe(execution)).status).toBe('ABORTED')
    expect((await engine.describe(CHILD_RUN)).status).toBe('RUNNING')
  })

  it('leaves the other running through a restart too, if it may not stop it', async () => {
    await engine.close()
    forbidden = ['states:StopExecution']
    const journal = join(data, 'journal.sqlite')
    start({ journal })
    await engine.create('child', WAIT_A_DAY)
    const execution = await run(task(SYNC, { ...START, TimeoutSeconds: 10 }))
    await engine.clock.advanceTo(engine.clock.now() + 11 * SECOND)
    await engine.close()

    start({ journal })
    await engine.engine.resume()
    await engine.activity.idle()

    expect((await engine.describe(execution)).status).toBe('SUCCEEDED')
    expect((await engine.describe(CHILD_RUN)).status).toBe('RUNNING')
  })

  it.each(['events:PutRule', 'events:PutTargets', 'events:DescribeRule'])(
    'must have %s on the managed rule before a machine that waits for others is made or changed',
    async (action) => {
      const made = await engine.create('made', WAIT_A_DAY)
      forbidden = [action]
      const waiting: JsonObject = {
        StartAt: 'Both',
        States: { Both: { Type: 'Parallel', Branches: [task(SYNC, START)], End: true } },
      }
      const refusal = {
        name: 'AccessDeniedException',
        message: `'${ROLE}' is not authorized to create managed-rule.`,
      }
      const definition = JSON.stringify({ QueryLanguage: 'JSONata', ...waiting })

      await expect(engine.create('waiting', waiting)).rejects.toMatchObject(refusal)
      await expect(
        engine.call('UpdateStateMachine', { stateMachineArn: made, definition }),
      ).rejects.toMatchObject(refusal)
      const plain = await engine.create('plain', task('arn:aws:states:::states:startExecution', START))

      expect(plain).toContain('plain')
      expect(asked.at(-1)).toMatchObject({ action, resource: RULE })
    },
  )
})
