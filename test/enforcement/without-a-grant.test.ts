import { describe, expect, it } from 'vitest'
import { openPeriod } from '../../rehearsal/people/hr-desk.ts'
import { endsOf, open, sentence, withoutGrant } from './without-grant.ts'

const { start, refused, lines } = withoutGrant()

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
    expect(lines().join('\n')).toMatch(/bina-archive-execution failed 3 times; its event is given up/)
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
    const machine = await start({ owner: 'hr-periods', action: 'states:StartExecution' })

    const screen = await openPeriod(machine.cloud, await machine.signIn('sri')).catch(
      (error: unknown) => error,
    )
    const before = await machine.executions('appraisal-cycle')
    // The job's run of the next minute takes the opening for one still under way; in the silence after it comes the morning's.
    await machine.advance({ days: 1 })

    expect(String(screen)).toContain('(500)')
    expect(refused()).toEqual(['hr-periods states:StartExecution'])
    expect(before).toEqual([])
    expect(await machine.executions('appraisal-cycle')).toMatchObject([
      { name: machine.periodId, status: 'RUNNING' },
    ])
  })
})
