import { expect, it } from 'vitest'
import { calibrationPage } from '../../functions/calibration/calibration-task.tsx'
import { calibratingOf, seenOf, standingOf } from '../../functions/calibration/calibration-visit.ts'
import { changeRating } from '../../functions/calibration/change-rating.ts'
import { signOff } from '../../functions/calibration/sign-off.ts'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { digestOfPart } from '../../functions/platform/history/digest-of-part.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, formOf } from '../../functions/platform/http/form.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { calibrationsIn } from '../../functions/records/calibrations.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { progressIn } from '../../functions/records/progress.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { calibratable, depsOf, wholeChain } from './calibratable.ts'

const tables = withTables()

const REASON = 'Dibandingkan dengan rekan di unit yang sama, hasilnya setara.'
const goodAchievement = formOf([
  ['achievement', 'excellent'],
  ['achievementReason', 'Seluruh indikator unit terlampaui menurut laporan triwulan.'],
])

const act = (visit: PeriodVisit, step: string, pairs: [string, string][] = []) =>
  postAs(calibrationPage, visit, step, formOf(pairs), depsOf(tables()))

/** What the page that is signed says that it showed. */
const seenBy = async (visit: PeriodVisit): Promise<[string, string]> => {
  const calibrating = await calibratingOf(tables(), visit)
  return ['seen', digestOfPart(seenOf(calibrating, await standingOf(tables(), calibrating)))]
}

const sign = async (visit: PeriodVisit, pairs: [string, string][] = []) =>
  act(visit, 'sign', [...pairs, await seenBy(visit)])

/** A unit whose achievement is set already, as a fresh visit finds it. */
const onTheBoard = async (requested: Parameters<typeof calibratable>[1], achievement = 'excellent') => {
  const unit = await calibratable(tables(), requested)
  await act(await unit.visit(), '', [
    ['achievement', achievement],
    ['achievementReason', REASON],
  ])
  return unit
}

it('sets the achievement, keeps its reason and goes on to the board', async () => {
  const unit = await calibratable(tables(), { periodId: '2026-q1', ratings: [['meets', 'meets']] })

  const acted = await postAs(calibrationPage, await unit.visit(), '', goodAchievement, depsOf(tables()))

  expect(acted).toEqual({ kind: 'step', step: 'board' })
  expect(await calibrationsIn(tables()).get(unit.calibrationId)).toMatchObject({
    achievement: 'excellent',
    achievementReason: goodAchievement.text('achievementReason'),
  })
  const entries = await wholeChain(tables(), chains.calibration(unit.calibrationId))
  expect(entries.at(-1)).toMatchObject({
    action: 'achievementSet',
    actor: { kind: 'person', id: unit.head.personId, as: 'calibrator' },
    before: { achievement: null },
    after: { achievement: 'excellent' },
  })
  expect(JSON.stringify(entries)).not.toContain('indikator unit')
})

it('gives the unit’s head the work rating that the achievement asks, on the head’s own chain', async () => {
  const unit = await calibratable(tables(), {
    periodId: '2026-q2',
    ratings: [['meets', 'meets']],
    head: ['above', 'above'],
  })
  const asHead = await unit.visit()

  await act({ ...asHead, person: { ...asHead.person, personId: 'hrhrhrhrhrhr' } }, '', [
    ['achievement', 'poor'],
    ['achievementReason', REASON],
  ])

  expect(await appraisalsIn(tables()).get(unit.ofHead)).toMatchObject({
    work: 'below',
    behaviour: 'above',
    predicate: 'needsImprovement',
  })
  expect(await calibrationsIn(tables()).adjustmentsOf(unit.ofHead)).toMatchObject([
    { number: 1, cause: 'achievement', before: { work: 'above' }, after: { work: 'below' } },
  ])
  const entries = await wholeChain(tables(), chains.appraisal(unit.ofHead))
  expect(entries.at(-1)).toMatchObject({ action: 'ratingChanged', after: { achievement: 'poor' } })
})

it('rates the head of the opening by the achievement, whoever is made head meanwhile', async () => {
  const unit = await calibratable(tables(), {
    periodId: '2028-q3',
    ratings: [['meets', 'meets']],
    head: ['meets', 'meets'],
  })
  const [friend] = unit.appraisals
  const found = await unitsIn(tables()).get(unit.unit.unitId)
  if (!friend || !found) throw new Error('The fixture has a unit.')
  await putRecord(tables(), keys.unit(found.unitId), { ...found, headId: friend.employeeId })
  const visit = await unit.visit()

  await act({ ...visit, person: { ...visit.person, personId: 'hrhrhrhrhrhr' } }, '', [
    ['achievement', 'excellent'],
    ['achievementReason', REASON],
  ])
  await putRecord(tables(), keys.unit(found.unitId), found)

  expect(await appraisalsIn(tables()).get(friend.appraisalId)).toMatchObject({ work: 'meets' })
  expect(await appraisalsIn(tables()).get(unit.ofHead)).toMatchObject({ work: 'above' })
})

it('leaves the work rating of a head who sets the achievement alone: nobody rates themselves', async () => {
  const unit = await calibratable(tables(), {
    periodId: '2026-m05',
    ratings: [['meets', 'meets']],
    head: ['meets', 'meets'],
  })

  await act(await unit.visit(), '', [
    ['achievement', 'excellent'],
    ['achievementReason', REASON],
  ])

  expect(await appraisalsIn(tables()).get(unit.ofHead)).toMatchObject({ work: 'meets', predicate: 'good' })
  expect((await calibrationsIn(tables()).get(unit.calibrationId))?.achievement).toBe('excellent')
})

it('refuses an achievement without a choice or a reason, and changes nothing', async () => {
  const unit = await calibratable(tables(), { periodId: '2026-q3', ratings: [['meets', 'meets']] })

  const acted = await act(await unit.visit(), '', [['achievementReason', 'pendek']])

  expect(acted.kind).toBe('again')
  expect(acted.kind === 'again' && renderPage(acted.page)).toContain('href="#achievementReason"')
  expect((await calibrationsIn(tables()).get(unit.calibrationId))?.achievement).toBeUndefined()
})

it('asks for the achievement before any rating or signature', async () => {
  const unit = await calibratable(tables(), { periodId: '2026-q4', ratings: [['meets', 'meets']] })
  const visit = await unit.visit()
  const [one] = unit.appraisals

  const rated = await act(visit, `rate.${one?.appraisalId}`, [
    ['work', 'above'],
    ['behaviour', 'above'],
    ['reason', REASON],
  ])
  const signed = await sign(visit)

  expect([rated, signed]).toEqual([
    { kind: 'step', step: '' },
    { kind: 'step', step: '' },
  ])
})

it('changes a rating with its reason; the predicate follows from the matrix', async () => {
  const unit = await onTheBoard({ periodId: '2026-m01', ratings: [['meets', 'meets'], undefined] })
  const appraisalId = unit.appraisals[0]?.appraisalId ?? ''

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

  const acted = await act(visit, `rate.${unit.ofHead}`, [
    ['work', 'above'],
    ['behaviour', 'above'],
    ['reason', REASON],
  ])

  const board = renderPage(await calibrationPage.show(visit, 'board', emptyForm, depsOf(tables())))
  expect(acted.kind === 'refused' && renderPage(acted.page)).toContain('Anda tidak menilai diri sendiri')
  expect(board).toContain('Dinilai oleh orang lain')
  expect(board).not.toContain(`rate.${unit.ofHead}`)
  expect(await appraisalsIn(tables()).get(unit.ofHead)).toMatchObject({ behaviour: 'meets' })
})

it('refuses ratings that change nothing', async () => {
  const unit = await onTheBoard({ periodId: '2026-m03', ratings: [['meets', 'meets']] })
  const appraisalId = unit.appraisals[0]?.appraisalId ?? ''

  const acted = await act(await unit.visit(), `rate.${appraisalId}`, [
    ['work', 'meets'],
    ['behaviour', 'meets'],
    ['reason', REASON],
  ])

  expect(acted.kind).toBe('again')
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisalId)).toEqual([])
})

it('lets one of two tabs that rate the same person at once win', async () => {
  const unit = await onTheBoard({ periodId: '2026-m04', ratings: [['meets', 'meets']] })
  const calibrating = await calibratingOf(tables(), await unit.visit())
  const appraisal = await appraisalsIn(tables()).get(unit.appraisals[0]?.appraisalId ?? '')
  if (!appraisal) throw new Error('There is no appraisal.')
  const rate = (work: 'above' | 'below') =>
    changeRating(calibrating, appraisal, { work, behaviour: 'above', reason: REASON }, depsOf(tables()))

  const results = await Promise.all([rate('above'), rate('below')])

  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisal.appraisalId)).toHaveLength(1)
})

it('refuses the signature while anyone is unrated', async () => {
  const unit = await onTheBoard({ periodId: '2026-m05', ratings: [['meets', 'meets'], undefined] })

  const acted = await sign(await unit.visit())

  expect(acted.kind === 'refused' && renderPage(acted.page)).toContain('1 pegawai belum dinilai')
  expect((await tasksIn(tables()).get(unit.task.taskId))?.state).toBe('open')
})

const crowd = Array.from({ length: 10 }, () => ['above', 'above'] as const)

it('demands a written reason for a signature outside the pattern', async () => {
  const unit = await onTheBoard({ periodId: '2026-m06', ratings: crowd })

  const silent = await sign(await unit.visit())
  const justified = await sign(await unit.visit(), [['justification', REASON]])

  expect(silent.kind === 'again' && renderPage(silent.page)).toContain('href="#justification"')
  expect(justified).toEqual({ kind: 'done' })
  expect(await calibrationsIn(tables()).get(unit.calibrationId)).toMatchObject({ justification: REASON })
})

it('refuses a signature outside the pattern where the profile blocks it', async () => {
  const unit = await onTheBoard({
    periodId: '2026-m07',
    ratings: crowd,
    profile: { enforcement: 'block' },
  })

  const acted = await sign(await unit.visit(), [['justification', REASON]])

  expect(acted.kind).toBe('refused')
  expect((await tasksIn(tables()).get(unit.task.taskId))?.state).toBe('open')
})

it('only tells where the profile informs', async () => {
  const unit = await onTheBoard({
    periodId: '2026-m08',
    ratings: crowd,
    profile: { enforcement: 'inform' },
  })

  expect(await sign(await unit.visit())).toEqual({ kind: 'done' })
})

it('signs a unit off: the calibration, its progress, the task and the counts in History', async () => {
  const unit = await onTheBoard({
    periodId: '2026-m09',
    ratings: [
      ['meets', 'meets'],
      ['below', 'meets'],
    ],
  })

  const acted = await sign(await unit.visit())

  expect(acted).toEqual({ kind: 'done' })
  const calibration = await calibrationsIn(tables()).get(unit.calibrationId)
  expect(calibration?.signedOffBy).toBe(unit.head.personId)
  expect(await progressIn(tables()).ofUnit('2026-m09', 'dinkes')).toMatchObject({
    signedOffAt: calibration?.signedOffAt,
  })
  expect(await tasksIn(tables()).get(unit.task.taskId)).toMatchObject({
    state: 'answered',
    outcome: 'answered',
  })
  const entries = await wholeChain(tables(), chains.calibration(unit.calibrationId))
  expect(entries.at(-1)).toMatchObject({
    action: 'signedOff',
    after: { people: 2, good: 1, needsImprovement: 1, veryGood: 0, binds: false, holds: true },
  })
})

it('signs once though it is sent twice', async () => {
  const unit = await onTheBoard({ periodId: '2026-m10', ratings: [['meets', 'meets']] })
  const visit = await unit.visit()

  const acted = await Promise.all([sign(visit), sign(visit)])

  expect(acted.map(({ kind }) => kind)).toEqual(['done', 'done'])
  const entries = await wholeChain(tables(), chains.calibration(unit.calibrationId))
  expect(entries.filter(({ action }) => action === 'signedOff')).toHaveLength(1)
})

it('refuses a signature that has not seen the latest rating', async () => {
  const unit = await onTheBoard({ periodId: '2026-m11', ratings: [['meets', 'meets']] })
  const calibrating = await calibratingOf(tables(), await unit.visit())
  const standing = await standingOf(tables(), calibrating)
  await act(await unit.visit(), `rate.${unit.appraisals[0]?.appraisalId}`, [
    ['work', 'below'],
    ['behaviour', 'below'],
    ['reason', REASON],
  ])

  const signed = await signOff(calibrating, standing, '', depsOf(tables()))

  expect(signed).toEqual({ ok: false, reason: 'calibration-moved' })
})

it('takes no rating after the signature', async () => {
  const unit = await onTheBoard({ periodId: '2026-m12', ratings: [['meets', 'meets']] })
  const before = await unit.visit()
  await sign(before)

  const acted = await act(before, `rate.${unit.appraisals[0]?.appraisalId}`, [
    ['work', 'above'],
    ['behaviour', 'above'],
    ['reason', REASON],
  ])

  expect(acted).toEqual({ kind: 'over' })
})

it('signs off a unit from which everyone was withdrawn', async () => {
  const unit = await onTheBoard({ periodId: '2027-m01', ratings: [] })

  expect(await sign(await unit.visit())).toEqual({ kind: 'done' })
})

it('refuses the answer of who was asked before', async () => {
  const unit = await onTheBoard({ periodId: '2027-m02', ratings: [['meets', 'meets']] })
  const visit = await unit.visit()
  const stale = { ...visit, task: { ...visit.task, version: 0 } }

  const acted = await act(stale, `rate.${unit.appraisals[0]?.appraisalId}`, [
    ['work', 'above'],
    ['behaviour', 'above'],
    ['reason', REASON],
  ])

  expect(acted).toEqual({ kind: 'over' })
})

it('signs nothing that its calibrator has not seen', async () => {
  const unit = await onTheBoard({ periodId: '2031-q1', ratings: [['meets', 'meets']] })
  const stale = await seenBy(await unit.visit())
  await act(await unit.visit(), `rate.${unit.appraisals[0]?.appraisalId}`, [
    ['work', 'above'],
    ['behaviour', 'meets'],
    ['reason', REASON],
  ])

  const unseen = await act(await unit.visit(), 'sign', [['justification', REASON]])
  const old = await act(await unit.visit(), 'sign', [['justification', REASON], stale])
  const latest = await sign(await unit.visit(), [['justification', REASON]])

  expect([unseen.kind, old.kind, latest.kind]).toEqual(['again', 'again', 'done'])
})

it('changes one person twenty times at the most, so that whoever reads the result can read every change', async () => {
  const unit = await onTheBoard({ periodId: '2028-q1', ratings: [['meets', 'meets']] })
  const appraisalId = unit.appraisals[0]?.appraisalId ?? ''
  const rate = async (work: string) =>
    act(await unit.visit(), `rate.${appraisalId}`, [
      ['work', work],
      ['behaviour', 'meets'],
      ['reason', REASON],
    ])

  for (let time = 0; time < 20; time += 1)
    expect(await rate(time % 2 === 0 ? 'above' : 'meets')).toEqual({ kind: 'step', step: 'board' })
  const refused = await rate('above')

  expect(refused.kind === 'refused' && renderPage(refused.page)).toContain('sudah terlalu sering diubah')
  expect(await calibrationsIn(tables()).adjustmentsOf(appraisalId)).toHaveLength(20)
  expect(await sign(await unit.visit(), [['justification', REASON]])).toEqual({ kind: 'done' })
})

it('sets a head’s rating anew twenty times at the most, and says so beside the achievement', async () => {
  const unit = await calibratable(tables(), {
    periodId: '2028-q2',
    ratings: [['meets', 'meets']],
    head: ['meets', 'meets'],
  })
  const set = async (achievement: string) => {
    const visit = await unit.visit()
    return act({ ...visit, person: { ...visit.person, personId: 'hrhrhrhrhrhr' } }, '', [
      ['achievement', achievement],
      ['achievementReason', REASON],
    ])
  }

  for (let time = 0; time < 20; time += 1) await set(time % 2 === 0 ? 'poor' : 'excellent')
  const refused = await set('poor')

  expect(refused.kind === 'again' && renderPage(refused.page)).toContain('sudah 20 kali diubah')
  expect(await calibrationsIn(tables()).adjustmentsOf(unit.ofHead)).toHaveLength(20)
})
