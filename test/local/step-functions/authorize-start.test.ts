import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../local/step-functions/json.ts'
import { SECOND } from './engine-under-test.ts'
import { CAUGHT, ROLE, task, withGuardedEngine } from './guarded-engine.ts'

const CHILD = 'arn:aws:states:ap-southeast-3:000000000000:stateMachine:child'
const CHILD_RUN = 'arn:aws:states:ap-southeast-3:000000000000:execution:child:the-child'
const RULE =
  'arn:aws:events:ap-southeast-3:000000000000:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule'

const guarded = withGuardedEngine()

const WAIT_A_DAY: JsonObject = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 86_400, End: true } },
}
const SYNC = 'arn:aws:states:::states:startExecution.sync:2'
const START: JsonObject = { Arguments: { StateMachineArn: CHILD, Name: 'the-child' }, ...CAUGHT }

describe('the role of a machine that starts another', () => {
  beforeEach(async () => {
    await guarded().engine.create('child', WAIT_A_DAY)
  })

  it.each(['', '.sync', '.sync:2', '.waitForTaskToken'])('is asked before it starts%s', async (pattern) => {
    guarded().forbidden = ['states:StartExecution']
    const resource = `arn:aws:states:::states:startExecution${pattern}`

    const execution = await guarded().run(task(resource, START))
    const children = await guarded().engine.call('ListExecutions', { stateMachineArn: CHILD })

    expect(children.executions).toEqual([])
    expect(guarded().asked.at(-1)).toMatchObject({ roleArn: ROLE, resource: CHILD })
    expect(await guarded().failureOf(execution)).toEqual({
      Error: 'StepFunctions.AWSStepFunctionsException',
      Cause: 'No states:StartExecution (Service: Sfn, Status Code: 400)',
    })
  })

  it('is asked before it reads how the other ended', async () => {
    guarded().forbidden = ['states:DescribeExecution']
    const execution = await guarded().run(task(SYNC, START))

    await guarded().engine.clock.advanceTo(guarded().engine.clock.now() + 86_400 * SECOND)

    expect((await guarded().engine.describe(CHILD_RUN)).status).toBe('SUCCEEDED')
    expect(guarded().asked.at(-1)).toMatchObject({ action: 'states:DescribeExecution', resource: CHILD_RUN })
    expect(await guarded().failureOf(execution)).toMatchObject({
      Error: 'StepFunctions.AWSStepFunctionsException',
    })
  })

  it('is asked before it stops the other with itself: if it may not, the other runs on', async () => {
    guarded().forbidden = ['states:StopExecution']
    const execution = await guarded().run(task(SYNC, START))

    await guarded().engine.call('StopExecution', { executionArn: execution })
    await guarded().engine.activity.idle()

    expect(guarded().asked.at(-1)).toMatchObject({ action: 'states:StopExecution', resource: CHILD_RUN })
    expect((await guarded().engine.describe(execution)).status).toBe('ABORTED')
    expect((await guarded().engine.describe(CHILD_RUN)).status).toBe('RUNNING')
  })

  it('leaves the other running through a restart too, if it may not stop it', async () => {
    await guarded().engine.close()
    guarded().forbidden = ['states:StopExecution']
    const journal = join(guarded().data, 'journal.sqlite')
    guarded().start({ journal })
    await guarded().engine.create('child', WAIT_A_DAY)
    const execution = await guarded().run(task(SYNC, { ...START, TimeoutSeconds: 10 }))
    await guarded().engine.clock.advanceTo(guarded().engine.clock.now() + 11 * SECOND)
    await guarded().engine.close()

    guarded().start({ journal })
    await guarded().engine.engine.resume()
    await guarded().engine.activity.idle()

    expect((await guarded().engine.describe(execution)).status).toBe('SUCCEEDED')
    expect((await guarded().engine.describe(CHILD_RUN)).status).toBe('RUNNING')
  })

  it.each(['events:PutRule', 'events:PutTargets', 'events:DescribeRule'])(
    'must have %s on the managed rule before a machine that waits for others is made or changed',
    async (action) => {
      const made = await guarded().engine.create('made', WAIT_A_DAY)
      guarded().forbidden = [action]
      const waiting: JsonObject = {
        StartAt: 'Both',
        States: { Both: { Type: 'Parallel', Branches: [task(SYNC, START)], End: true } },
      }
      const refusal = {
        name: 'AccessDeniedException',
        message: `'${ROLE}' is not authorized to create managed-rule.`,
      }
      const definition = JSON.stringify({ QueryLanguage: 'JSONata', ...waiting })

      await expect(guarded().engine.create('waiting', waiting)).rejects.toMatchObject(refusal)
      await expect(
        guarded().engine.call('UpdateStateMachine', { stateMachineArn: made, definition }),
      ).rejects.toMatchObject(refusal)
      const plain = await guarded().engine.create(
        'plain',
        task('arn:aws:states:::states:startExecution', START),
      )

      expect(plain).toContain('plain')
      expect(guarded().asked.at(-1)).toMatchObject({ action, resource: RULE })
    },
  )
})
