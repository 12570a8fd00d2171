import { describe, expect, it } from 'vitest'
import { periodNotices } from '../../functions/periods/notices.ts'
import { reassign } from '../../functions/periods/reassign-task.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import type { NoticeDefinition } from '../../functions/platform/mail/notice-definition.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { askFor, OPENED_AT } from '../ground/period.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { withReassignable } from './reassignable.ts'

const tables = withTables()
const { given, colleague } = withReassignable(tables)

// As the mailer sees it: what one kind reads, it alone puts into words.
const taskHandedOn: NoticeDefinition = periodNotices.taskHandedOn

describe('who takes over a task', () => {
  it('is one of two whom HR names at once', async () => {
    const by = {
      task: given().review,
      reason: 'absent',
      personId: given().opened.hr.personId,
      now: OPENED_AT,
      hasColleague: true,
    } as const

    const both = await Promise.all([
      reassign({ ...by, to: colleague() }, { tables: tables(), tasks }),
      reassign({ ...by, to: colleague({ personId: 'colleague002' }) }, { tables: tables(), tasks }),
    ])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, reason: 'task-over' })
    const task = await tasksIn(tables()).get(given().review.taskId)
    const after = await appraisalsIn(tables()).get(given().appraisal.appraisalId)
    expect(task?.version).toBe(2)
    expect(after?.supervisorId).toBe(task?.assigneeId)
    expect(after?.secondSupervisorId).toBe(given().opened.head.personId)
  })

  it('is told to whoever was asked before, and to whom it is about, who judges them now', async () => {
    const [, { appraisalId: subjectId, employeeId } = { appraisalId: '', employeeId: '' }] =
      given().opened.appraisals
    await askFor(tables(), { kind: 'selfAssessment', subjectId, round: 1 })
    const task = await askFor(tables(), { kind: 'review', subjectId, round: 1 })

    await reassign(
      {
        task,
        to: colleague(),
        reason: 'conflictOfInterest',
        personId: given().opened.hr.personId,
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
    const { periodId, unitId } = given().appraisal
    const calibrationId = `${periodId}.${unitId}`
    const calibratorId = given().opened.supervisor.personId
    await putRecord(tables(), keys.calibration(calibrationId), {
      calibrationId,
      periodId,
      unitId,
      calibratorId,
      changes: 0,
    })
    const task = await askFor(tables(), { kind: 'calibration', subjectId: calibrationId, round: 1 })
    const by = { personId: given().opened.hr.personId, now: OPENED_AT, hasColleague: true }

    await reassign({ task, to: colleague(), reason: 'absent', ...by }, { tables: tables(), tasks })

    const notice = await getRecord(tables(), keys.notice(`${task.taskId}.taskHandedOn.2`), noticeSchema)
    const unit = notice && (await taskHandedOn.facts?.(tables(), notice, OPENED_AT))
    const letter = { language: 'id', timeZone: 'Asia/Jakarta', siteUrl: 'https://bina.example' } as const
    expect(notice && taskHandedOn.line({ notice, about: 'seorang pegawai', facts: unit }, letter).title).toBe(
      'Tugas Anda tentang Dinas Kesehatan dialihkan',
    )
  })
})
