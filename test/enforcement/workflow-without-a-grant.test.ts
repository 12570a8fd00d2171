import { describe, expect, it } from 'vitest'
import { StartError } from '../../local/start-error.ts'
import { startCloudUnderTest } from './start-cloud-under-test.ts'
import { endsOf, open, sentence, withoutGrant } from './without-grant.ts'

const { start, refused } = withoutGrant()

describe('a workflow without the right', { timeout: 240_000 }, () => {
  // AWS gives a refusal and its own throttling one name, so that both are tried again.
  it('to start another workflow, a workflow tries for days and fails, and nothing is started', async () => {
    const machine = await start({ owner: 'appraisal', action: 'states:StartExecution' })
    await open(machine)

    await machine.advance({ days: 4 })

    expect(refused()).toEqual(['appraisal states:StartExecution'])
    for (const end of await endsOf(machine, 'appraisal'))
      expect(end).toEqual({
        status: 'FAILED',
        error: 'StepFunctions.AWSStepFunctionsException',
        cause: sentence('states:StartExecution'),
      })
    expect(await machine.executions('human-task')).toEqual([])
  })

  it('to read how another workflow ended, a workflow fails when that one has ended', async () => {
    const machine = await start({ owner: 'appraisal', action: 'states:DescribeExecution' })
    await open(machine)
    await machine.cloud.runSchedule('send-mail')

    await machine.answer('selfAssessment', 'dewi')
    await machine.advance({ days: 4 })

    expect(refused()).toEqual(['appraisal states:DescribeExecution'])
    // The refusal is tried again under the same name, which has been given by then.
    expect(await endsOf(machine, 'appraisal')).toContainEqual({
      status: 'FAILED',
      error: 'StepFunctions.ExecutionAlreadyExistsException',
      cause: expect.stringContaining('Execution Already Exists'),
    })
  })

  it('to invoke a function, a workflow tries for a day and fails', async () => {
    const machine = await start({ owner: 'human-task', action: 'lambda:InvokeFunction' })
    await open(machine)
    const first = await endsOf(machine, 'human-task')

    await machine.advance({ days: 4 })

    expect(refused()).toEqual(['human-task lambda:InvokeFunction'])
    expect(first.map(({ status }) => status)).toEqual(Array(4).fill('RUNNING'))
    for (const end of await endsOf(machine, 'human-task'))
      expect(end).toEqual({
        status: 'FAILED',
        error: 'Lambda.AWSLambdaException',
        cause: sentence('lambda:InvokeFunction'),
      })
    expect(await machine.openTasks()).toEqual([])
  })

  it('to keep the token of a wait, a workflow tries for a day and fails', async () => {
    const machine = await start({ owner: 'human-task', action: 'dynamodb:UpdateItem' })
    await open(machine)

    await machine.advance({ days: 4 })

    expect(refused()).toEqual(['human-task dynamodb:UpdateItem'])
    for (const end of await endsOf(machine, 'human-task'))
      expect(end).toEqual({
        status: 'FAILED',
        error: 'DynamoDb.DynamoDbException',
        cause: expect.stringContaining('is not authorized to perform: dynamodb:UpdateItem'),
      })
  })

  it('to hear of the end of others, a workflow that waits for them is not even deployed', async () => {
    const refusal = await startCloudUnderTest({ owner: 'result', action: 'events:PutRule' }).catch(
      (error: unknown) => error,
    )

    expect(refusal).toBeInstanceOf(StartError)
    expect(String(refusal)).toMatch(
      /The state machine bina-result cannot be deployed: '\S+' is not authorized to create managed-rule\.$/,
    )
  })
})
