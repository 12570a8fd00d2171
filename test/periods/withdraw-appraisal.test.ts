import { beforeAll, expect, it } from 'vitest'
import { checkPeriods } from '../../functions/periods/check-periods.ts'
import { withdrawAppraisal } from '../../functions/periods/withdraw-appraisal.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { type Appraisal, appraisalsIn } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { historyOf } from '../ground/history-of.ts'
import { askFor, clockAt, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { withWorkflows } from '../ground/workflows.ts'

const tables = withTables()
const workflows = withWorkflows()
let opened: OpenedPeriod
beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 2, appraisal: { state: 'selfAssessment' } })
})

const later = new Date(OPENED_AT.getTime() + 3_600_000)
const deps = () => ({ tables: tables(), sfn: workflows().sfn })

const read = async (at: number): Promise<Appraisal> => {
  const appraisal = await appraisalsIn(tables()).get(opened.appraisals[at]?.appraisalId ?? '')
  if (!appraisal) throw new Error('The fixture has an appraisal.')
  return appraisal
}

const withdraw = (appraisal: Appraisal) =>
  withdrawAppraisal(
    { appraisal, reason: 'retired', personId: opened.hr.personId, now: later },
    { tables: tables(), sfn: workflows().sfn },
  )

const review = (subjectId: string, assignee?: 'secondSupervisor') =>
  askFor(tables(), { kind: 'review', subjectId, round: 1, assignee })

it('refuses what was read before another task was asked, and leaves that task open', async () => {
  const { appraisalId } = await read(0)
  await review(appraisalId)
  const stale = await read(0)
  const asked = await review(appraisalId, 'secondSupervisor')

  const withdrawn = await withdraw(stale)

  expect(withdrawn).toEqual({ ok: false, reason: 'appraisal-moved' })
  expect((await tasksIn(tables()).get(asked.taskId))?.state).toBe('open')
  expect((await read(0)).state).toBe('review')
})

it('ends the task asked last, and History names it', async () => {
  const appraisal = await read(0)

  await withdraw(appraisal)

  const entries = await historyOf(tables(), chains.appraisal(appraisal.appraisalId))
  expect((await tasksIn(tables()).get(appraisal.lastTaskId ?? ''))?.state).toBe('withdrawn')
  expect(entries.at(-1)).toMatchObject({
    action: 'withdrawn',
    after: { state: 'withdrawn', reason: 'retired', taskId: appraisal.lastTaskId },
  })
})

it('is told to those above the employee, so that no appraisal ends unseen', async () => {
  const { appraisalId, employeeId, supervisorId = '', secondSupervisorId } = await read(0)
  const above = [...new Set([supervisorId, secondSupervisorId])].filter((id) => id !== undefined)

  const told = await Promise.all(
    above.map((id) => getRecord(tables(), keys.notice(`${appraisalId}.withdrawn.${id}`), noticeSchema)),
  )

  expect(above.length).toBeGreaterThan(0)
  expect(told).toEqual(
    above.map((personId) =>
      expect.objectContaining({ personId, kind: 'reportWithdrawn', aboutId: employeeId }),
    ),
  )
})

it('of a result, or because somebody died, asks the directory to say the same', async () => {
  const appraisal = await read(1)
  const withdrawAs = (state: Appraisal['state'], reason: 'retired' | 'deceased') =>
    withdrawAppraisal(
      { appraisal: { ...appraisal, state }, reason, personId: opened.hr.personId, now: later },
      deps(),
    )

  const refused = { ok: false, reason: 'not-in-directory' }
  expect(await withdrawAs('published', 'retired')).toEqual(refused)
  expect(await withdrawAs('followUp', 'retired')).toEqual(refused)
  expect(await withdrawAs('selfAssessment', 'deceased')).toEqual(refused)
  const [, employee] = opened.employees
  if (!employee) throw new Error('The fixture has two employees.')
  const dead = { ...employee, status: 'deceased' as const }
  const put = (person: typeof dead & { readonly statusChangedBy?: string }) =>
    putRecord(tables(), keys.person(employee.personId), personAttributes(person))
  // Whoever withdraws may not be whom the directory has it from.
  await put({ ...dead, statusChangedBy: opened.hr.personId })
  expect(await withdrawAs('published', 'deceased')).toEqual(refused)
  await put({ ...dead, statusChangedBy: 'another00001' })
  // What is left is that the appraisal is not in that state.
  expect(await withdrawAs('published', 'deceased')).toEqual({ ok: false, reason: 'appraisal-moved' })
})

/** The unit in calibration with nobody left, its task still open: what a crash between the two leaves. */
const leftOpen = async (): Promise<Task> => {
  const { periodId } = opened.period
  const calibrationId = `${periodId}.dinkes`
  await putRecord(tables(), keys.calibration(calibrationId), { calibrationId, periodId, unitId: 'dinkes' })
  await putRecord(tables(), keys.progress(periodId, 'dinkes'), { unitId: 'dinkes', total: 2, withdrawn: 2 })
  await putRecord(tables(), keys.stage(periodId, 'calibration'), {
    stage: 'calibration',
    token: 'a token',
    state: 'waiting',
    since: OPENED_AT.toISOString(),
  })
  return askFor(tables(), { kind: 'calibration', subjectId: calibrationId, round: 1 })
}

it('of a whole unit is finished by the next check, when a crash left its calibration open', async () => {
  const task = await leftOpen()
  const check = () =>
    checkPeriods(undefined, {
      ...deps(),
      clock: clockAt(later),
      cycleWorkflow: workflows().machineArn,
    })

  await check()
  await check()

  const entries = await historyOf(tables(), chains.calibration(task.subjectId))
  expect(await tasksIn(tables()).get(task.taskId)).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' })
  expect(entries.map(({ action }) => action)).toEqual(['taskOpened', 'taskWithdrawn'])
})
