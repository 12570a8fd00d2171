import { beforeEach, describe, expect, it } from 'vitest'
import { importTrace } from '../../functions/people/by-import.ts'
import { traceOf } from '../../functions/people/person-facts.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { openTask } from '../../functions/platform/human-tasks/open-task.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { noticesIn } from '../../functions/platform/mail/notices.ts'
import { chains, keys, SHARDS } from '../../functions/platform/table/keys.ts'
import { tellMissingOfficer } from '../../functions/records/missing-officer.ts'
import { openOnAppraisal } from '../../functions/records/opening.ts'
import { type Person, personAttributes } from '../../functions/records/people.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { progressIn } from '../../functions/records/progress.ts'
import type { Unit } from '../../functions/records/units.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { historyOf } from '../ground/history-of.ts'
import { clockAt, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()
const SRI = 'hrhrhrhrhrh1'
const BUDI = 'hrhrhrhrhrh2'
const AUDITOR = 'auditor00001'
let opened: OpenedPeriod
let calibrationId: string
let periods = 0

const days = (count: number) => new Date(OPENED_AT.getTime() + count * 86_400_000)

const put = (person: Person, now: Partial<Person>) => {
  const { supervisorId, ...one } = { ...person, ...now }
  const changed = supervisorId === undefined ? one : { ...one, supervisorId }
  return putRecord(tables(), keys.person(one.personId), personAttributes(changed))
}
const putUnit = (unit: Partial<Unit>) => {
  const { calibratorId, ...one } = { ...opened.unit, ...unit }
  return putRecord(tables(), keys.unit(one.unitId), calibratorId ? { ...one, calibratorId } : one)
}

beforeEach(async () => {
  periods += 1
  opened = await openedPeriod(tables(), { period: { periodId: `2026-q4-${periods}`, hrIds: [SRI, BUDI] } })
  calibrationId = `${opened.period.periodId}.dinkes`
  const { periodId } = opened.period
  await putUnit({ calibratorId: undefined })
  await putRecord(tables(), keys.unit('bkpsdm'), { unitId: 'bkpsdm', name: 'BKPSDM' })
  await put(opened.hr, { personId: BUDI, name: 'Budi', email: 'budi@kota.example' })
  await put(opened.hr, { personId: AUDITOR, name: 'Ani', email: 'ani@kota.example', roles: ['auditor'] })
  await putRecord(tables(), keys.period(periodId), periodAttributes({ ...opened.period, periodId }))
  await putRecord(tables(), keys.calibration(calibrationId), { calibrationId, periodId, unitId: 'dinkes' })
})

type Asked = Parameters<typeof openTask>[0]
const ask = (asked: Partial<Asked> = {}, now = OPENED_AT) =>
  openTask(
    { kind: 'calibration', subjectId: calibrationId, round: 1, ...asked },
    {
      tables: tables(),
      clock: clockAt(now),
      tasks,
      opening: openOnAppraisal,
      lacksOfficer: tellMissingOfficer,
    },
  )
const askedOf = async (asked: Partial<Asked> = {}, now = OPENED_AT): Promise<Task | undefined> =>
  tasksIn(tables()).get((await ask(asked, now)).taskId)

/** What an officer's import changes of somebody, told as imports tell it. */
const changes = (officer: string, person: Person, at: Date) =>
  commit(tables(), {
    chain: chains.person(person.personId),
    actor: { kind: 'system', name: 'import-people' },
    officer,
    at,
    action: 'personChanged',
    before: traceOf(person),
    after: {
      ...traceOf(person),
      changed: ['grade'],
      ...importTrace({ importId: 'i', requestedBy: officer }),
    },
    writes: [],
  })

const told = async () => {
  const parts = Array.from({ length: SHARDS }, (_, shard) => noticesIn(tables()).due(shard, days(100)))
  const owed = (await Promise.all(parts)).flatMap(({ items }) => items)
  return owed.filter(({ kind, periodId }) => kind === 'lacksOfficer' && periodId === opened.period.periodId)
}
const mark = async () =>
  (await progressIn(tables()).ofUnit(opened.period.periodId, 'dinkes'))?.lacksOfficerSince

/** Sri's import says that somebody of another unit, who has a part in this one, is retired. */
const silence = async (personId: string, part: Partial<Unit>) => {
  const person = { ...opened.hr, personId, email: `${personId}@kota.example`, roles: [] }
  await put(person, { status: 'retired' })
  await putUnit({ calibratorId: undefined, ...part })
  for (const officer of ['hrhrhrhrhrh9', SRI]) await changes(officer, person, days(-1))
}

const [employee, head] = [() => opened.employees[0] ?? opened.head, () => opened.head]

describe('who of HR signs for a calibrator', () => {
  it('is the first officer where none has a part in it, as HR', async () => {
    expect(await askedOf()).toMatchObject({ assigneeId: SRI, assigneeAs: 'hr' })
  })

  it('may be who changed somebody more than ninety days ago', async () => {
    await changes(SRI, opened.supervisor, days(-91))

    expect((await askedOf())?.assigneeId).toBe(SRI)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['works there', () => put(opened.hr, { unitId: 'dinkes' })],
    ['heads it', () => putUnit({ headId: SRI, calibratorId: undefined })],
    ['rates somebody there', () => put(employee(), { supervisorId: SRI })],
    ['is rated by somebody there', () => put(opened.hr, { supervisorId: head().personId })],
    ['added somebody there', () => put(employee(), { addedBy: SRI, addedAt: days(-1).toISOString() })],
    ['changed somebody there', () => changes(SRI, head(), days(-89))],
    ['silenced who should have signed', () => silence('calibrator01', { calibratorId: 'calibrator01' })],
    ['silenced who heads it', () => silence('head00000009', { headId: 'head00000009' })],
  ])('is another where one %s', async (_, concern) => {
    await concern()

    expect(await askedOf({ assignee: 'hr' })).toMatchObject({ assigneeId: BUDI, assigneeAs: 'hr' })
  })
})

describe('where every officer has a part in it', () => {
  beforeEach(async () => {
    await changes(SRI, employee(), days(-1))
    await changes(BUDI, employee(), days(-1))
  })

  it('is nobody: all of HR and the auditors are told once, History and the unit say so', async () => {
    const standing = await ask()
    await ask({ assignee: 'hr' }, days(1))
    await ask({ assignee: 'hr', round: 2 }, days(2))

    expect(standing.outcome).toBe('unassigned')
    expect(await tasksIn(tables()).get(standing.taskId)).toBeUndefined()
    expect((await told()).map(({ personId }) => personId).toSorted()).toEqual([AUDITOR, SRI, BUDI].toSorted())
    const events = (await historyOf(tables(), chains.calibration(calibrationId))).map(({ action }) => action)
    expect(events).toEqual(['nobodyToAsk'])
    expect(await mark()).toBe(OPENED_AT.toISOString())
  })

  it('ends when what they changed is ninety days old', async () => {
    await ask()

    expect(await askedOf({ assignee: 'hr' }, days(91))).toMatchObject({ assigneeId: SRI, assigneeAs: 'hr' })
    expect(await mark()).toBeUndefined()
  })

  it('ends with another officer, who need not have been there at the opening', async () => {
    await ask()
    await put(opened.hr, { personId: 'hrhrhrhrhrh3', name: 'Ema', email: 'ema@kota.example' })

    expect((await askedOf({ assignee: 'hr' }, days(1)))?.assigneeId).toBe('hrhrhrhrhrh3')
    await put(opened.hr, { personId: 'hrhrhrhrhrh3', name: 'Ema', email: 'ema@kota.example', roles: [] })
  })

  it('ends with a calibrator whom the unit names, who is asked as such', async () => {
    await ask()
    await putUnit({ calibratorId: head().personId })

    const task = await askedOf({ assignee: 'hr' }, days(1))

    expect(task).toMatchObject({ assigneeId: head().personId, assigneeAs: 'calibrator' })
  })
})

describe('who of HR reviews for a supervisor', () => {
  const review = () => ({ kind: 'review', subjectId: opened.appraisals[0]?.appraisalId ?? '' })
  const withoutSuperiors = async () => {
    const { supervisorId: _, secondSupervisorId: __, ...alone } = opened.appraisals[0] ?? never()
    await putRecord(tables(), keys.appraisal(alone.appraisalId), { ...alone, state: 'selfAssessment' })
  }
  const never = (): never => {
    throw new Error('There is no appraisal.')
  }

  it('is nobody whom the employee rates, calibrates or heads', async () => {
    await withoutSuperiors()
    await put(opened.hr, { supervisorId: employee().personId })

    expect(await askedOf(review(), days(95))).toMatchObject({ assigneeId: BUDI, assigneeAs: 'hr' })
  })

  it('goes on unrated where the employee judges every officer, and that is told', async () => {
    await withoutSuperiors()
    const { personId: calibratorId } = employee()
    await putRecord(tables(), keys.unit('bkpsdm'), { unitId: 'bkpsdm', name: 'BKPSDM', calibratorId })

    expect((await ask(review(), days(95))).outcome).toBe('expired')
    expect((await told()).map(({ personId }) => personId)).toContain(AUDITOR)
  })
})
