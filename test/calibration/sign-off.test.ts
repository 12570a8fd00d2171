import { expect, it } from 'vitest'
import { calibratingOf, standingOf } from '../../functions/calibration/calibration-visit.ts'
import { signOff } from '../../functions/calibration/sign-off.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { tasksIn } from '../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import { calibrationsIn } from '../../functions/records/calibrations.ts'
import { progressIn } from '../../functions/records/progress.ts'
import { withTables } from '../ground/tables.ts'
import { depsOf, wholeChain } from './calibratable.ts'
import { calibrator, REASON } from './calibrator.ts'

const tables = withTables()
const { act, rate, seenBy, sign, onTheBoard } = calibrator(tables)

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
  await rate(await unit.visit(), unit.firstId, 'below', 'below')

  const signed = await signOff(calibrating, standing, '', depsOf(tables()))

  expect(signed).toEqual({ ok: false, reason: 'calibration-moved' })
})

it('signs off a unit from which everyone was withdrawn', async () => {
  const unit = await onTheBoard({ periodId: '2027-m01', ratings: [] })

  expect(await sign(await unit.visit())).toEqual({ kind: 'done' })
})

it('signs nothing that its calibrator has not seen', async () => {
  const unit = await onTheBoard({ periodId: '2031-q1', ratings: [['meets', 'meets']] })
  const stale = await seenBy(await unit.visit())
  await rate(await unit.visit(), unit.firstId, 'above', 'meets')

  const unseen = await act(await unit.visit(), 'sign', [['justification', REASON]])
  const old = await act(await unit.visit(), 'sign', [['justification', REASON], stale])
  const latest = await sign(await unit.visit(), [['justification', REASON]])

  expect([unseen.kind, old.kind, latest.kind]).toEqual(['again', 'again', 'done'])
})
