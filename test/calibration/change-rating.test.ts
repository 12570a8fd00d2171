import { expect, it } from 'vitest'
import { calibrationPages } from '../../functions/calibration/calibration-task.tsx'
import { calibratingOf } from '../../functions/calibration/calibration-visit.ts'
import { changeRating } from '../../functions/calibration/change-rating.ts'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import type { Rating } from '../../functions/domain/rating.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm } from '../../functions/platform/http/form.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { calibrationsIn } from '../../functions/records/calibrations.ts'
import { withTables } from '../ground/tables.ts'
import { depsOf, wholeChain } from './calibratable.ts'
import { calibrator, REASON } from './calibrator.ts'

const tables = withTables()
const { rate, sign, act, onTheBoard } = calibrator(tables)

it('changes a rating with its reason; the predicate follows from the matrix', async () => {
  const unit = await onTheBoard({ periodId: '2026-m01', ratings: [['meets', 'meets'], undefined] })
  const appraisalId = unit.firstId

  const acted = await act(await unit.visit(), `rate.${appraisalId}`, [
    ['work', 'above'],
    ['behaviour', 'above'],
    ['predicate', 'veryPoor'],
    ['reason', REASON],
  ])

  expect(acted).toEqual({ kind: 'step', step: 'board' })
  expect(await appraisalsIn(tables()).get(appraisalId)).toMatchObject({
    state: 'calibration',
    work: 'above',
    behaviour: 'above',
    predicate: 'veryGood',
  })
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisalId)).toMatchObject([
    { number: 1, authorId: unit.head.personId, cause: 'calibrator', reason: REASON },
  ])
  const entries = await wholeChain(tables(), chains.appraisal(appraisalId))
  expect(entries.at(-1)).toMatchObject({
    action: 'ratingChanged',
    before: { work: 'meets', behaviour: 'meets', predicate: 'good' },
    after: { work: 'above', behaviour: 'above', predicate: 'veryGood' },
  })
  expect(verifyChain(entries)).toEqual({ ok: true })
})

it('refuses a calibrator’s rating of themselves and says so on their row', async () => {
  const unit = await onTheBoard({
    periodId: '2026-m02',
    ratings: [['meets', 'meets']],
    head: ['above', 'meets'],
  })
  const visit = await unit.visit()

  const acted = await rate(visit, unit.ofHead, 'above', 'above')

  const board = renderPage(await calibrationPages.show(visit, 'board', emptyForm, depsOf(tables())))
  expect(acted.kind === 'refused' && renderPage(acted.page)).toContain('Anda tidak menilai diri sendiri')
  expect(board).toContain('Dinilai oleh orang lain')
  expect(board).not.toContain(`rate.${unit.ofHead}`)
  expect(await appraisalsIn(tables()).get(unit.ofHead)).toMatchObject({ behaviour: 'meets' })
})

it('refuses ratings that change nothing', async () => {
  const unit = await onTheBoard({ periodId: '2026-m03', ratings: [['meets', 'meets']] })
  const appraisalId = unit.firstId

  const acted = await rate(await unit.visit(), appraisalId, 'meets', 'meets')

  expect(acted.kind).toBe('again')
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisalId)).toEqual([])
})

it('lets one of two tabs that rate the same person at once win', async () => {
  const unit = await onTheBoard({ periodId: '2026-m04', ratings: [['meets', 'meets']] })
  const calibrating = await calibratingOf(tables(), await unit.visit())
  const appraisal = await appraisalsIn(tables()).get(unit.firstId)
  if (!appraisal) throw new Error('There is no appraisal.')
  const rate = (work: 'above' | 'below') =>
    changeRating(calibrating, appraisal, { work, behaviour: 'above', reason: REASON }, depsOf(tables()))

  const results = await Promise.all([rate('above'), rate('below')])

  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisal.appraisalId)).toHaveLength(1)
})

it('takes no rating after the signature', async () => {
  const unit = await onTheBoard({ periodId: '2026-m12', ratings: [['meets', 'meets']] })
  const before = await unit.visit()
  await sign(before)

  const acted = await rate(before, unit.firstId, 'above', 'above')

  expect(acted).toEqual({ kind: 'over' })
})

it('refuses the answer of who was asked before', async () => {
  const unit = await onTheBoard({ periodId: '2027-m02', ratings: [['meets', 'meets']] })
  const visit = await unit.visit()
  const stale = { ...visit, task: { ...visit.task, version: 0 } }

  const acted = await rate(stale, unit.firstId, 'above', 'above')

  expect(acted).toEqual({ kind: 'over' })
})

it('changes one person twenty times at the most, so that whoever reads the result can read every change', async () => {
  const unit = await onTheBoard({ periodId: '2028-q1', ratings: [['meets', 'meets']] })
  const appraisalId = unit.firstId
  const rateAs = async (work: Rating) => rate(await unit.visit(), appraisalId, work, 'meets')

  for (let time = 0; time < 20; time += 1)
    expect(await rateAs(time % 2 === 0 ? 'above' : 'meets')).toEqual({ kind: 'step', step: 'board' })
  const refused = await rateAs('above')

  expect(refused.kind === 'refused' && renderPage(refused.page)).toContain('sudah terlalu sering diubah')
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisalId)).toHaveLength(20)
  expect(await sign(await unit.visit(), [['justification', REASON]])).toEqual({ kind: 'done' })
})
