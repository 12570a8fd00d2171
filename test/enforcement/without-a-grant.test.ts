import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { StartError } from '../../local/start-error.ts'
import { importOrganisation } from '../../rehearsal/organisation/import-organisation.ts'
import { openPeriod } from '../../rehearsal/people/hr-desk.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { Machine } from '../ground/running-machine.ts'
import { type CloudUnderTest, startCloudUnderTest, type TakenGrant } from './start-cloud-under-test.ts'

let running: CloudUnderTest | undefined

afterEach(async () => {
  await running?.stop()
  running = undefined
})

/** Starts a machine with a few people imported, all grants given but one. */
const start = async (taken: TakenGrant) => {
  running = await startCloudUnderTest(taken)
  const machine = new Machine(running.cloud)
  const report = await importOrganisation(running.cloud, 'test', organisationFiles(['dewi']))
  expect(report.state).toBe('imported')
  await machine.meet()
  return machine
}

const open = async (machine: Machine) => {
  await openPeriod(machine.cloud, await machine.signIn('sri'))
  await machine.cloud.activity.idle()
}

/** The calls that were refused, each once, as `function action`. */
const refused = () => [
  ...new Set(
    (running?.decisions ?? [])
      .filter(({ isAllowed }) => !isAllowed)
      .map(({ caller, demand }) => `${caller.session.replace('bina-', '')} ${demand.action}`),
  ),
]

const Described = z.object({ status: z.string(), error: z.string().nullish(), cause: z.string().nullish() })

/** How the executions of a machine ended: status and error. */
const endsOf = async (machine: Machine, name: string) => {
  const ends = []
  for (const execution of await machine.executions(name)) {
    const executionArn = machine.executionArn(name, execution.name)
    const described = Described.parse(
      await machine.cloud.engine.handle('DescribeExecution', { executionArn }),
    )
    ends.push({ status: described.status, error: described.error, cause: described.cause ?? '' })
  }
  return ends
}

const sentence = (action: string) =>
  expect.stringContaining(`not authorized to perform: ${action} on resource`)

describe('without the right', { timeout: 240_000 }, () => {
  it('to read, nobody is enrolled and the period fails', async () => {
    const machine = await start({ owner: 'enrol-employees', action: 'dynamodb:Query' })

    await open(machine)

    expect(refused()).toEqual(['enrol-employees dynamodb:Query'])
    expect(await endsOf(machine, 'appraisal-cycle')).toEqual([
      { status: 'FAILED', error: 'AccessDeniedException', cause: sentence('dynamodb:Query') },
    ])
    expect(await machine.executions('appraisal')).toEqual([])
  })

  it('to write one part of a transaction, none of it is written', async () => {
    const machine = await start({
      owner: 'enrol-employees',
      action: 'dynamodb:PutItem',
      on: 'History',
    })

    await open(machine)

    expect(refused()).toEqual(['enrol-employees dynamodb:PutItem'])
    expect(await endsOf(machine, 'appraisal-cycle')).toEqual([
      { status: 'FAILED', error: 'AccessDeniedException', cause: sentence('dynamodb:PutItem') },
    ])
    await expect(machine.appraisal('dewi')).rejects.toThrow('There is no record')
    expect(await machine.executions('appraisal')).toEqual([])
  })

  it('to signal, a page keeps the answer, and the job that re-sends signals tells it', async () => {
    const machine = await start({ owner: 'staff', action: 'states:SendTaskSuccess' })
    await open(machine)
    await machine.cloud.runSchedule('send-mail')

    const answered = await machine.answer('selfAssessment', 'dewi')

    expect(answered).toBe('done')
    // The page wakes the job, which has the right.
    expect(refused()).toEqual(['staff states:SendTaskSuccess'])
    expect(
      await machine.execution('human-task', `selfAssessment.${machine.appraisalId('dewi')}.1`),
    ).toMatchObject({ status: 'SUCCEEDED' })
  })

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

  it('to send mail, nobody is written to and the letter stays owed', async () => {
    const machine = await start({ owner: 'send-mail', action: 'ses:SendEmail' })

    await expect(open(machine)).rejects.toThrow('No sign-in mail reached sri@kota.example.')

    expect(refused()).toEqual(['send-mail ses:SendEmail'])
    expect(machine.cloud.mails({})).toEqual([])
  })

  it('to put an object, an ended workflow is not archived, and that is told', async () => {
    const machine = await start({ owner: 'archive-execution', action: 's3:PutObject' })
    await open(machine)

    await machine.withdraw('dewi')
    await machine.advance({ minutes: 5 })

    expect(refused()).toEqual(['archive-execution s3:PutObject'])
    expect(running?.lines.join('\n')).toMatch(/bina-archive-execution failed 3 times; its event is given up/)
  })

  it('to sign, a period is closed and never sealed', async () => {
    const machine = await start({ owner: 'seal-period', action: 'kms:Sign' })
    await open(machine)

    for (const name of ['dewi', 'bambang', 'sri', 'budi'] as const) await machine.withdraw(name)
    await machine.advance({ days: 2 })

    expect(refused()).toEqual(['seal-period kms:Sign'])
    expect(await endsOf(machine, 'appraisal-cycle')).toEqual([
      { status: 'FAILED', error: 'AccessDeniedException', cause: sentence('kms:Sign') },
    ])
    const period = await machine.record({ pk: `PERIOD#${machine.periodId}`, sk: 'PERIOD' })
    expect(period.state).not.toBe('sealed')
  })

  it('to start its workflow, HR opens a period all the same, and a job starts it', async () => {
    const machine = await start({ owner: 'hr', action: 'states:StartExecution' })

    const screen = await openPeriod(machine.cloud, await machine.signIn('sri')).catch(
      (error: unknown) => error,
    )
    const before = await machine.executions('appraisal-cycle')
    // The job's run of the next minute takes the opening for one still under way; in the silence after it comes the morning's.
    await machine.advance({ days: 1 })

    expect(String(screen)).toContain('(500)')
    expect(refused()).toEqual(['hr states:StartExecution'])
    expect(before).toEqual([])
    expect(await machine.executions('appraisal-cycle')).toMatchObject([
      { name: machine.periodId, status: 'RUNNING' },
    ])
  })
})
