import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { planTemplateFor } from '../../functions/domain/plan-template.ts'
import { DEFAULT_PROFILE } from '../../functions/domain/regulation-profile.ts'
import { sfnClient } from '../../functions/platform/clients/sfn-client.ts'
import type { Clock } from '../../functions/platform/clock.ts'
import { openTask } from '../../functions/platform/human-tasks/open-task.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import type { Language } from '../../functions/platform/i18n/languages.ts'
import { type Key, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { tellMissingOfficer } from '../../functions/records/missing-officer.ts'
import { openOnAppraisal } from '../../functions/records/opening.ts'
import { type Person, peopleIn, personAttributes } from '../../functions/records/people.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { type Period, periodAttributes } from '../../functions/records/periods.ts'
import type { Unit } from '../../functions/records/units.ts'
import { tasks } from '../../functions/roots/tasks.ts'

/** A Monday morning in Jakarta, when the period of these tests has just opened. */
export const OPENED_AT = new Date('2026-11-23T02:00:00.000Z')

export const clockAt = (instant: Date | string): Clock => ({ now: () => new Date(instant) })

/** A client that reaches nothing: for tests in which no workflow waits for the task. */
export const unheardWorkflows = sfnClient({
  region: 'ap-southeast-3',
  endpoint: 'http://127.0.0.1:9',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

export const periodOf = (requested: Partial<Period>): Period => ({
  periodId: '2026-q4',
  kind: 'quarterly',
  year: 2026,
  part: 4,
  firstDay: '2026-10-01',
  lastDay: '2026-12-31',
  selfAssessmentDue: '2026-12-04',
  reviewDue: '2026-12-18',
  calibrationDue: '2026-12-23',
  state: 'open',
  openedAt: OPENED_AT.toISOString(),
  openedBy: 'hrhrhrhrhrh1',
  hrIds: ['hrhrhrhrhrh1'],
  timeZone: 'Asia/Jakarta',
  holidays: ['2026-12-25'],
  profile: DEFAULT_PROFILE,
  ...requested,
})

const NAMES = ['Siti Rahmawati', 'Budi Hartono', 'Maria Fransiska', 'Yohanes Lado', 'Dewi Anggraini']

const personOf = (personId: string, name: string, requested: Partial<Person> = {}): Person => ({
  personId,
  nip: '198501012010012001',
  employment: 'pns',
  name,
  email: `${personId}@kota.example`,
  unitId: 'dinkes',
  post: 'Analis Kesehatan',
  postType: 'ahliPertama',
  grade: 'III/b',
  status: 'active',
  roles: [],
  ...requested,
})

interface PeriodOptions {
  readonly employees?: number
  readonly period?: Partial<Period>
  /** What every appraisal of the period has besides the usual. */
  readonly appraisal?: Partial<Appraisal>
}

/** A period in the tables: its unit, its people and one waiting appraisal for each employee. */
export interface OpenedPeriod {
  readonly period: Period
  readonly unit: Unit
  readonly hr: Person
  readonly head: Person
  readonly supervisor: Person
  readonly employees: readonly Person[]
  readonly appraisals: readonly Appraisal[]
}

/**
 * Puts an opened period with some employees (default 1) into the tables, each with a plan from the template; their
 * supervisor is under the head of the unit, who also calibrates.
 */
export const openedPeriod = async (
  tables: Tables,
  { employees: count = 1, period: requested = {}, appraisal = {} }: PeriodOptions = {},
): Promise<OpenedPeriod> => {
  const put = (key: Key, attributes: object) =>
    tables.client.send(new PutCommand({ TableName: tables.records, Item: { ...attributes, ...key } }))
  const period = periodOf(requested)
  const head = personOf('headheadhea1', 'Ratna Wulandari', {
    post: 'Kepala Dinas Kesehatan',
    postType: 'jptPratama',
  })
  const supervisor = personOf('supervisor01', 'Agus Prasetyo', {
    post: 'Kepala Bidang Kesehatan Masyarakat',
    postType: 'administrator',
    supervisorId: head.personId,
  })
  const hr = personOf('hrhrhrhrhrh1', 'Sri Wahyuni', { unitId: 'bkpsdm', roles: ['hr'] })
  const unit: Unit = {
    unitId: 'dinkes',
    name: 'Dinas Kesehatan',
    headId: head.personId,
    calibratorId: head.personId,
  }
  const employees = Array.from({ length: count }, (_, at) =>
    personOf(`employee${String(at + 1).padStart(4, '0')}`, NAMES[at % NAMES.length] ?? '', {
      supervisorId: supervisor.personId,
    }),
  )
  const appraisals = employees.map(
    (employee): Appraisal => ({
      appraisalId: appraisalIdOf(period.periodId, employee.personId),
      periodId: period.periodId,
      employeeId: employee.personId,
      unitId: unit.unitId,
      supervisorId: supervisor.personId,
      secondSupervisorId: head.personId,
      headsUnit: false,
      postType: employee.postType,
      state: 'waiting',
      returns: 0,
      enrolledAt: OPENED_AT.toISOString(),
      movedAt: OPENED_AT.toISOString(),
      ...appraisal,
    }),
  )
  await put(keys.period(period.periodId), periodAttributes(period))
  await put(keys.unit(unit.unitId), unit)
  await put(keys.progress(period.periodId, unit.unitId), {
    unitId: unit.unitId,
    total: count,
    waiting: count,
  })
  for (const person of [head, supervisor, hr, ...employees])
    await put(keys.person(person.personId), personAttributes(person))
  for (const one of appraisals) {
    await put(keys.appraisal(one.appraisalId), appraisalAttributes(one))
    const plan = { personId: one.employeeId, workResults: planTemplateFor(one.postType) }
    await put(keys.appraisalPart(one.appraisalId, 'PLAN'), plan)
  }
  return { period, unit, hr, head, supervisor, employees, appraisals }
}

type TaskRequest = Parameters<typeof openTask>[0]

/** Opens a task as its workflow does and gives it as it then stands. */
export const askFor = async (tables: Tables, asked: TaskRequest, now: Date = OPENED_AT): Promise<Task> => {
  const { taskId } = await openTask(asked, {
    tables,
    clock: clockAt(now),
    tasks,
    opening: openOnAppraisal,
    lacksOfficer: tellMissingOfficer,
  })
  const task = await tasksIn(tables).get(taskId)
  if (!task) throw new Error(`The task ${taskId} was not opened.`)
  return task
}

interface Moment {
  readonly period: Period
  readonly now?: Date
  readonly language?: Language
}

/** The visit of a task's assignee, with the task as it stands now. */
export const visitOf = async (
  tables: Tables,
  { taskId }: Pick<Task, 'taskId'>,
  { period, now = OPENED_AT, language = 'id' }: Moment,
): Promise<PeriodVisit> => {
  const task = await tasksIn(tables).get(taskId)
  const person = task && (await peopleIn(tables).get(task.assigneeId))
  if (!task || !person) throw new Error(`Nobody can visit ${taskId}.`)
  return { task, person, period, language, now, address: `/t/secret/${taskId}`, others: undefined }
}
