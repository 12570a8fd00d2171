import { expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm } from '../../functions/platform/http/form.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { objectionsIn } from '../../functions/records/objections.ts'
import { finaliseResult } from '../../functions/results/finalise-result.ts'
import { objectionDecisionPages } from '../../functions/results/objection-decision-task.tsx'
import { historyOf } from '../ground/history-of.ts'
import { withTables } from '../ground/tables.ts'
import { seenOnCheck } from './check-seen.ts'
import { changed, decider, REASON, upheld } from './decider.ts'
import { depsOf } from './published.ts'

const tables = withTables()
const { objected, act, decide } = decider(tables)

it('shows both sides to the second supervisor', async () => {
  const one = await objected({ periodId: '2026-q1' })
  const visit = await one.visit()

  const html = renderPage(await objectionDecisionPages.show(visit, '', emptyForm, depsOf(tables())))

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
  const seen = await seenOnCheck(tables(), objectionDecisionPages)(visit)

  const acted = await Promise.all([
    act(visit, 'check', [['seen', seen]]),
    act(visit, 'check', [['seen', seen]]),
  ])

  expect(acted.map(({ kind }) => kind)).toEqual(['done', 'done'])
  const entries = await historyOf(tables(), chains.appraisal(one.appraisalId))
  expect(entries.filter(({ action }) => action === 'decided')).toHaveLength(1)
})
