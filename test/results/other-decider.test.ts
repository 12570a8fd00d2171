import { expect, it } from 'vitest'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { adjustmentKey } from '../../functions/records/calibrations.ts'
import { objectionsIn } from '../../functions/records/objections.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { decider, upheld } from './decider.ts'

const tables = withTables()
const { objected, act, decide } = decider(tables)

it('refuses a decider who gave the ratings, and hands the task to another', async () => {
  const one = await objected({ periodId: '2026-m01', reviewerId: 'headheadhea1' })
  const visit = await one.visit()

  const refused = await decide(visit, upheld)
  const given = await act(visit, 'handOver', [])

  expect(refused.kind === 'refused' && renderPage(refused.page)).toContain('Serahkan kepada Sri Wahyuni')
  expect(given).toEqual({ kind: 'step', step: '' })
  const task = await tasksIn(tables()).get(one.task.taskId)
  expect(task).toMatchObject({
    state: 'open',
    assigneeId: one.hr.personId,
    assigneeAs: 'hr',
    version: 2,
  })
  expect((await decide(await one.visit(), upheld)).kind).toBe('done')
})

it('refuses a decider who changed the ratings in calibration, though another reviewed', async () => {
  const one = await objected({ periodId: '2026-m04' })
  const visit = await one.visit()
  await putRecord(tables(), adjustmentKey(one.appraisalId, 1), {
    appraisalId: one.appraisalId,
    number: 1,
    at: '2026-12-20T03:00:00.000Z',
    authorId: visit.person.personId,
    cause: 'calibrator',
    reason: 'Dibandingkan dengan rekan di unit yang sama.',
    before: { work: 'meets' },
    after: { work: 'below' },
  })

  const refused = await decide(visit, upheld)
  await act(visit, 'handOver', [])

  const html = refused.kind === 'refused' ? renderPage(refused.page) : ''
  expect(html).toContain('Anda ikut menetapkan rating ini')
  expect(await tasksIn(tables()).get(one.task.taskId)).toMatchObject({ assigneeId: one.hr.personId })
})

it('hands from HR to the second supervisor in a part of their own, and the decision says so', async () => {
  const one = await objected({ periodId: '2026-m03', reviewerId: 'hrhrhrhrhrh1', decider: 'hr' })
  const visit = await one.visit()
  expect([visit.person.personId, visit.task.assigneeAs]).toEqual([one.hr.personId, 'hr'])

  await act(visit, 'handOver', [])

  const { person, task } = await one.visit()
  expect([person.personId, task.assigneeAs]).toEqual([one.head.personId, 'secondSupervisor'])
  expect((await one.chain()).at(-1)?.after).toMatchObject({ assigneeAs: 'secondSupervisor' })
  await decide(await one.visit(), upheld)
  const decision = await objectionsIn(tables()).decision(one.appraisalId)
  expect(decision?.decidedAs).toBe('secondSupervisor')
})

it('lets the rater decide when nobody else can be found', async () => {
  const one = await objected({
    periodId: '2026-m02',
    reviewerId: 'headheadhea1',
    hrIds: ['headheadhea1'],
  })

  expect(await decide(await one.visit(), upheld)).toEqual({ kind: 'done' })
})
