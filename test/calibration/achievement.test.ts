import { expect, it } from 'vitest'
import { calibrationPages } from '../../functions/calibration/calibration-task.tsx'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { appraisalsIn } from '../../functions/records/appraisals.ts'
import { calibrationsIn } from '../../functions/records/calibrations.ts'
import { unitsIn } from '../../functions/records/units.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { calibratable, depsOf, wholeChain } from './calibratable.ts'
import { byAnother, calibrator } from './calibrator.ts'

const tables = withTables()
const { act, achieve, rate, sign } = calibrator(tables)

const goodAchievement = formOf([
  ['achievement', 'excellent'],
  ['achievementReason', 'Seluruh indikator unit terlampaui menurut laporan triwulan.'],
])

it('sets the achievement, keeps its reason and goes on to the board', async () => {
  const unit = await calibratable(tables(), { periodId: '2026-q1', ratings: [['meets', 'meets']] })

  const acted = await postAs(calibrationPages, await unit.visit(), '', goodAchievement, depsOf(tables()))

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

  await achieve(byAnother(asHead), 'poor')

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

  await achieve(byAnother(visit), 'excellent')
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

  await achieve(await unit.visit(), 'excellent')

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

  const rated = await rate(visit, one?.appraisalId ?? '', 'above', 'above')
  const signed = await sign(visit)

  expect([rated, signed]).toEqual([
    { kind: 'step', step: '' },
    { kind: 'step', step: '' },
  ])
})

it('sets a head’s rating anew twenty times at the most, and says so beside the achievement', async () => {
  const unit = await calibratable(tables(), {
    periodId: '2028-q2',
    ratings: [['meets', 'meets']],
    head: ['meets', 'meets'],
  })
  const set = async (achievement: string) => achieve(byAnother(await unit.visit()), achievement)

  for (let time = 0; time < 20; time += 1) await set(time % 2 === 0 ? 'poor' : 'excellent')
  const refused = await set('poor')

  expect(refused.kind === 'again' && renderPage(refused.page)).toContain('sudah 20 kali diubah')
  expect(await calibrationsIn(tables()).adjustmentsOf(unit.ofHead)).toHaveLength(20)
})
