import { beforeAll, describe, expect, it } from 'vitest'
import { periodNotices } from '../../functions/periods/notices.ts'
import { reassign, whyNotReassign } from '../../functions/periods/reassign-task.ts'
import { type Task, tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import type { NoticeDefinition } from '../../functions/platform/mail/notice-definition.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { type Appraisal, appraisalsIn } from '../../functions/records/appraisals.ts'
import type { Person } from '../../functions/records/people.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { askFor, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'

const tables = withTables()
// As the mailer sees it: what one kind reads, it alone puts into words.
const taskHandedOn: NoticeDefinition = periodNotices.taskHandedOn
const LATELY = '2026-11-20T02:00:00.000Z'
let opened: OpenedPeriod
let review: Task
let own: Task
let appraisal: Appraisal
beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 2 })
  const [{ appraisalId: subjectId } = { appraisalId: '' }] = opened.appraisals
  own = await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
  review = await askFor(tables(), { kind: 'review', subjectId, round: 1 })
  const read = await appraisalsIn(tables()).get(subjectId)
  if (!read) throw new Error('The fixture has an appraisal.')
  appraisal = read
})

const colleague = (requested: Partial<Person> = {}): Person => ({
  ...opened.head,
  personId: 'colleague001',
  ...requested,
})
const employee = () => ({ ...opened.head, personId: appraisal.employeeId })

describe('who takes over a task', () => {
  it.each<[string, () => Task, () => Person]>([
    ['about-themselves', () => review, employee],
    ['assigned-already', () => review, () => opened.supervisor],
    ['not-active', () => review, () => colleague({ status: 'retired' })],
    ['no-email', () => review, () => colleague({ email: undefined })],
    ['no-email', () => review, () => colleague({ emailBouncedAt: OPENED_AT.toISOString() })],
    ['not-reassignable', () => own, () => colleague()],
    ['not-reassignable', () => ({ ...review, state: 'answered' }), () => colleague()],
    [
      'rated-already',
      () => ({
        ...review,
        kind: 'objectionDecision',
        assigneeAs: 'secondSupervisor',
        assigneeId: opened.head.personId,
      }),
      () => opened.supervisor,
    ],
    ['to-oneself', () => review, () => opened.hr],
    ['of-own-making', () => review, () => colleague({ addedAt: LATELY, addedBy: 'hrhrhrhrhrh1' })],
    ['of-own-making', () => review, () => colleague({ emailMovedAt: LATELY, emailMovedBy: 'hrhrhrhrhrh1' })],
    ['of-own-making', () => review, () => colleague({ renamedAt: LATELY, renamedBy: ['hrhrhrhrhrh1'] })],
    ['not-hr', () => ({ ...review, assigneeAs: 'hr' }), () => colleague()],
  ])('is refused: %s', (refusal, task, to) => {
    expect(
      whyNotReassign(
        { task: task(), to: to(), personId: opened.hr.personId, now: OPENED_AT, hasColleague: true },
        appraisal,
      ),
    ).toBe(refusal)
  })

  it('may be of HR for what HR is asked', () => {
    const task: Task = { ...review, assigneeAs: 'hr' }

    expect(
      whyNotReassign(
        {
          task,
          to: colleague({ roles: ['hr'] }),
          personId: opened.hr.personId,
          now: OPENED_AT,
          hasColleague: true,
        },
        appraisal,
      ),
    ).toBeUndefined()
  })

  it('may be somebody whom another officer added, or whom nobody touched for ninety days', () => {
    const by = { task: review, personId: opened.hr.personId, now: OPENED_AT, hasColleague: true }

    const others = colleague({ addedAt: LATELY, addedBy: 'another00001' })
    const lately = colleague({ addedAt: LATELY, addedBy: opened.hr.personId })
    const longAgo = colleague({ addedAt: '2026-01-20T02:00:00.000Z', addedBy: opened.hr.personId })
    expect(whyNotReassign({ ...by, to: others }, appraisal)).toBeUndefined()
    expect(whyNotReassign({ ...by, to: longAgo }, appraisal)).toBeUndefined()
    // An agency with one officer has nobody else to do it.
    expect(whyNotReassign({ ...by, to: lately, hasColleague: false }, appraisal)).toBeUndefined()
  })

  it('may be any colleague who serves and can be reached', () => {
    expect(
      whyNotReassign(
        { task: review, to: colleague(), personId: opened.hr.personId, now: OPENED_AT, hasColleague: true },
        appraisal,
      ),
    ).toBeUndefined()
  })

  it('is one of two whom HR names at once', async () => {
    const by = {
      task: review,
      reason: 'absent',
      personId: opened.hr.personId,
      now: OPENED_AT,
      hasColleague: true,
    } as const

    const both = await Promise.all([
      reassign({ ...by, to: colleague() }, { tables: tables(), tasks }),
      reassign({ ...by, to: colleague({ personId: 'colleague002' }) }, { tables: tables(), tasks }),
    ])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'task-over' })
    const task = await tasksIn(tables()).get(review.taskId)
    const after = await appraisalsIn(tables()).get(appraisal.appraisalId)
    expect(task?.version).toBe(2)
    expect(after?.supervisorId).toBe(task?.assigneeId)
    expect(after?.secondSupervisorId).toBe(opened.head.personId)
  })

  it('is told to whoever was asked before, and to whom it is about, who judges them now', async () => {
    const [, { appraisalId: subjectId, employeeId } = { appraisalId: '', employeeId: '' }] = opened.appraisals
    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
    const task = await askFor(tables(), { kind: 'review', subjectId, round: 1 })

    await reassign(
      {
        task,
        to: colleague(),
        reason: 'conflictOfInterest',
        personId: opened.hr.personId,
        now: OPENED_AT,
        hasColleague: true,
      },
      { tables: tables(), tasks },
    )

    const told = (kind: string) => getRecord(tables(), keys.notice(`${task.taskId}.${kind}.2`), noticeSchema)
    expect(await told('taskHandedOn')).toMatchObject({ personId: task.assigneeId, aboutId: employeeId })
    expect(await told('judgeChanged')).toMatchObject({ personId: employeeId, aboutId: 'colleague001' })
  })

  it('is told to whoever calibrated a unit by the name of the unit', async () => {
    const { periodId, unitId } = appraisal
    const calibrationId = `${periodId}.${unitId}`
    const calibratorId = opened.supervisor.personId
    await putRecord(tables(), keys.calibration(calibrationId), {
      calibrationId,
      periodId,
      unitId,
      calibratorId,
      changes: 0,
    })
    const task = await askFor(tables(), { kind: 'calibration', subjectId: calibrationId, round: 1 })
    const by = { personId: opened.hr.personId, now: OPENED_AT, hasColleague: true }

    await reassign({ task, to: colleague(), reason: 'absent', ...by }, { tables: tables(), tasks })

    const notice = await getRecord(tables(), keys.notice(`${task.taskId}.taskHandedOn.2`), noticeSchema)
    const unit = notice && (await taskHandedOn.facts?.(tables(), notice, OPENED_AT))
    const letter = { language: 'id', timeZone: 'Asia/Jakarta', siteUrl: 'https://bina.example' } as const
    expect(notice && taskHandedOn.line({ notice, about: 'seorang pegawai', facts: unit }, letter).title).toBe(
      'Tugas Anda tentang Dinas Kesehatan dialihkan',
    )
  })
})
