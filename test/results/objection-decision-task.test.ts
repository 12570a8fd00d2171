import { expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, formOf } from '../../functions/platform/http/form.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { adjustmentKey } from '../../functions/records/calibrations.ts'
import { objectionsIn } from '../../functions/records/objections.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { acknowledgementPage } from '../../functions/results/acknowledgement-task.tsx'
import { finaliseResult } from '../../functions/results/finalise-result.ts'
import { objectionDecisionPage } from '../../functions/results/objection-decision-task.tsx'
import { historyOf } from '../ground/history-of.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { seenOnCheck } from './check-seen.ts'
import { depsOf, objectedTo } from './published.ts'

const tables = withTables()

const REASON = 'Surat PLN membuktikan gangguan; target lain tercapai.'
const upheld: [string, string][] = [
  ['ruling', 'uphold'],
  ['reason', REASON],
]
const changed: [string, string][] = [
  ['ruling', 'change'],
  ['work', 'meets'],
  ['behaviour', 'above'],
  ['reason', REASON],
]

const objected = (requested: Parameters<typeof objectedTo>[1]) =>
  objectedTo(tables(), requested, seenOnCheck(tables(), acknowledgementPage))

const act = (visit: PeriodVisit, step: string, pairs: readonly (readonly [string, string])[]) =>
  postAs(objectionDecisionPage, visit, step, formOf(pairs), depsOf(tables()))

const decide = async (visit: PeriodVisit, typed: readonly (readonly [string, string])[]) => {
  await act(visit, 'decide', typed)
  const seen = await seenOnCheck(tables(), objectionDecisionPage)(visit)
  return act(visit, 'check', [['seen', seen]])
}

it('shows both sides to the second supervisor', async () => {
  const one = await objected({ periodId: '2026-q1' })
  const visit = await one.visit()

  const html = renderPage(await objectionDecisionPage.show(visit, '', emptyForm, depsOf(tables())))

  expect(visit.person.personId).toBe(one.head.personId)
  expect((await one.appraisal())?.state).toBe('objection')
  expect(html).toContain('laporan imunisasi terlambat.')
  expect(html).toContain('listrik puskesmas padam lima hari')
  expect(html).toContain('Surat PLN nomor 14/2026')
  expect(html).toContain('Rating ini tidak dipersoalkan.')
})

it('upholds the ratings with a reason, and the result becomes final', async () => {
  const one = await objected({ periodId: '2026-q2' })

  const acted = await decide(await one.visit(), upheld)

  expect(acted).toEqual({ kind: 'done' })
  expect(await one.appraisal()).toMatchObject({
    state: 'decided',
    work: 'below',
    predicate: 'needsImprovement',
  })
  expect(await objectionsIn(tables()).decision(one.appraisalId)).toMatchObject({
    ruling: 'upheld',
    decidedAs: 'secondSupervisor',
    reason: REASON,
  })
  expect(await finaliseResult({ appraisalId: one.appraisalId }, depsOf(tables()))).toEqual({
    programme: 'coaching',
  })
})

it('changes the ratings; the predicate follows and the History tells before and after', async () => {
  const one = await objected({ periodId: '2026-q3' })

  await decide(await one.visit(), changed)

  expect(await one.appraisal()).toMatchObject({
    state: 'decided',
    work: 'meets',
    behaviour: 'above',
    predicate: 'good',
  })
  expect(await tasksIn(tables()).get(one.task.taskId)).toMatchObject({ outcome: 'decided' })
  const entries = await one.chain()
  expect(entries.at(-1)).toMatchObject({
    action: 'decided',
    before: { state: 'objection', work: 'below', behaviour: 'meets', predicate: 'needsImprovement' },
    after: { state: 'decided', work: 'meets', behaviour: 'above', predicate: 'good', ruling: 'changed' },
  })
  expect(verifyChain(entries)).toEqual({ ok: true })
})

it.each([
  ['no ruling', [['reason', REASON]], 'ruling'],
  [
    'a change that changes nothing',
    [
      ['ruling', 'change'],
      ['work', 'below'],
      ['behaviour', 'meets'],
      ['reason', REASON],
    ],
    'ruling',
  ],
  ['no reason', [['ruling', 'uphold']], 'reason'],
] as const)('refuses %s', async (name, pairs, field) => {
  const one = await objected({ periodId: `2027-${name.replaceAll(' ', '')}` })

  const acted = await act(await one.visit(), 'decide', pairs)

  expect(acted.kind === 'again' && renderPage(acted.page)).toContain(`href="#${field}"`)
})

it('takes a decision once though it is sent twice', async () => {
  const one = await objected({ periodId: '2026-q4' })
  const visit = await one.visit()
  await act(visit, 'decide', upheld)
  const seen = await seenOnCheck(tables(), objectionDecisionPage)(visit)

  const acted = await Promise.all([
    act(visit, 'check', [['seen', seen]]),
    act(visit, 'check', [['seen', seen]]),
  ])

  expect(acted.map(({ kind }) => kind)).toEqual(['done', 'done'])
  const entries = await historyOf(tables(), chains.appraisal(one.appraisalId))
  expect(entries.filter(({ action }) => action === 'decided')).toHaveLength(1)
})

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
