import { expect, it } from 'vitest'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { goOn, walkTo } from '../ground/answer-by-mail.ts'
import { changeField } from '../ground/change-field.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import type { Machine } from '../ground/running-machine.ts'

// One period, day by day: opened on Monday 23 November, self-assessments due on Monday 14 December.
const machine = withMachine({ people: ['siti', 'maria', 'yohanes', 'dewi', 'rudi', 'lina'] })

const LONG = 180_000

const taskOf = (name: Name) => `selfAssessment.${machine().appraisalId(name)}.1`
const endOf = (name: Name) => machine().execution('human-task', taskOf(name))
const recordOf = (name: Name) => machine().record(keys.task(taskOf(name)))

const actionsOf = async (name: Name) => {
  const entries = await machine().history(chains.appraisal(machine().appraisalId(name)))
  return entries.map(({ action, at }) => `${at.slice(0, 16)} ${action}`)
}

/** When somebody was written to since an instant, to ten minutes. */
const writtenTo = (name: Name, since: string) =>
  machine()
    .mailsTo(name)
    .map(({ time }) => new Date(time).toISOString())
    .filter((time) => time > since)
    .map((time) => time.slice(0, 15))
    .toReversed()

const setToken = (name: Name, token: unknown) =>
  changeField(machine().tables, keys.task(taskOf(name)), 'token', token)

/** Lets somebody act at an instant of the clock, among everything else that falls due then. */
const actAt = async (m: Machine, time: string, work: () => Promise<unknown>) => {
  let acting: Promise<unknown> = Promise.resolve()
  m.cloud.clock.at(Date.parse(time), () => {
    const end = m.cloud.activity.begin()
    acting = work().finally(end)
  })
  await m.advanceTo(time)
  await acting
}

it('ends with the answer, at once', { timeout: LONG }, async () => {
  await machine().answer('selfAssessment', 'siti')

  expect(await endOf('siti')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'answered' } })
  expect(await recordOf('siti')).toMatchObject({ state: 'answered', outcome: 'answered' })
})

it('ends when its appraisal is withdrawn, and its link says so', { timeout: LONG }, async () => {
  const link = machine().linkTo('maria')

  await machine().withdraw('maria')

  expect(await endOf('maria')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'withdrawn' } })
  expect((await machine().visit('maria', link)).status).toBe(410)
})

it('writes to nobody before the first rung', { timeout: LONG }, async () => {
  await machine().advanceTo('2026-12-07T00:59:00.000Z')

  expect(writtenTo('rudi', '2026-11-23T02')).toEqual([])
})

it('keeps an answer given in the moment of a rung', { timeout: LONG }, async () => {
  const browser = machine().browser('dewi')
  const lastPage = await walkTo('check', browser, await machine().find('selfAssessment', 'dewi'))

  await actAt(machine(), '2026-12-07T01:00:00.000Z', () => goOn(browser, lastPage))
  await machine().advance({ minutes: 5 })

  expect(await endOf('dewi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'answered' } })
  expect(writtenTo('dewi', '2026-11-23T02').length).toBeLessThanOrEqual(1)
})

it('keeps an answer that comes when its token has run out, between two waits', {
  timeout: LONG,
}, async () => {
  const { token: staleToken } = await recordOf('yohanes')
  await machine().advanceTo('2026-12-14T01:05:00.000Z')
  await setToken('yohanes', staleToken)

  await machine().answer('selfAssessment', 'yohanes')
  const before = await endOf('yohanes')
  await machine().advanceTo('2026-12-16T01:05:00.000Z')

  expect(before.status).toBe('RUNNING')
  expect(await endOf('yohanes')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'answered' } })
  expect(writtenTo('yohanes', '2026-12-14T02')).toEqual([])
  await expect(machine().record(keys.signal(taskOf('yohanes')))).rejects.toThrow('no record')
})

it('reminds at each rung once, at eight on working days, and never on a Saturday', async () => {
  // The rung two days before falls on a Saturday, moves to Monday, and becomes one with the day's own.
  expect(writtenTo('rudi', '2026-11-23T02')).toEqual([
    '2026-12-07T01:0',
    '2026-12-14T01:0',
    '2026-12-16T01:0',
  ])
})

it('escalates to the superior and to HR, by name', async () => {
  const told = (name: Name) =>
    machine()
      .mailsTo(name)
      .find(({ text }) => text.includes('Rudi Simanjuntak'))

  expect(new Date(told('bambang')?.time ?? 0).toISOString()).toMatch(/^2026-12-16T01:0/)
  expect(new Date(told('sri')?.time ?? 0).toISOString()).toMatch(/^2026-12-16T01:0/)
})

it('expires when nobody ever answers, on the Monday after a Saturday', { timeout: LONG }, async () => {
  const link = machine().linkTo('rudi')
  await machine().advanceTo('2026-12-21T00:59:00.000Z')
  const before = await endOf('rudi')

  await machine().advance({ minutes: 5 })

  expect(before.status).toBe('RUNNING')
  expect(await endOf('rudi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'expired' } })
  expect((await machine().visit('rudi', link)).status).toBe(410)
  expect(await actionsOf('rudi')).toEqual([
    expect.stringMatching('enrolled'),
    expect.stringMatching('taskOpened'),
    '2026-12-07T01:00 reminded',
    '2026-12-14T01:00 reminded',
    '2026-12-16T01:00 escalated',
    '2026-12-21T01:00 taskExpired',
    expect.stringMatching('2026-12-21T01:00 '),
    '2026-12-21T01:00 taskOpened',
  ])
})
