import { describe, expect, it } from 'vitest'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { publish } from '../workflows/publish.ts'
import { askedSince, subjectsSince, uploads } from './wrong-status.ts'

const LONG = 300_000
const CLOSED = 'Menurut direktori, Anda tidak lagi bertugas di instansi ini'

// Self-assessments are due on Monday 14 December, and silence counts from the 21st on.
describe('one officer gives people a wrong status while their self-assessment waits', () => {
  const people = ['siti', 'maria', 'yohanes', 'agus'] as const
  const machine = withMachine({ people })
  const taskOf = (name: Name) => `selfAssessment.${machine().appraisalId(name)}.1`
  const endOf = (name: Name) => machine().execution('human-task', taskOf(name))
  const actionsOf = async (name: Name) =>
    (await machine().history(chains.appraisal(machine().appraisalId(name)))).map(
      ({ action, at }) => `${at.slice(0, 10)} ${action}`,
    )
  const wrong = {
    siti: { status: 'retired' },
    maria: { status: 'longStudy' },
    yohanes: { status: 'deceased' },
  }

  it('who are told at once what the directory says, since when, and whom to ask', {
    timeout: LONG,
  }, async () => {
    await machine().advanceTo('2026-12-10T03:00:00.000Z')

    const status = await uploads(machine(), 'sri', wrong, people)

    expect(status).toBe(200)
    const [told] = machine().mailsTo('siti')
    expect(told?.subject).toBe(CLOSED)
    expect(told?.text).toContain('Status Anda di direktori kini: Pensiun.')
    expect(told?.text).toContain('sejak Kamis, 10 Desember 2026')
    expect(told?.text).toContain('pengelola kepegawaian atau auditor')
    expect(told?.text).not.toContain('/t/')
    expect((await machine().visit('siti')).status).toBe(403)
    const [deceased] = machine().mailsTo('yohanes')
    expect(deceased?.subject).toBe(CLOSED)
    expect(deceased?.text).not.toContain('Meninggal')
  })

  it('are not reminded, and their silence is not counted; whoever stands above hears', {
    timeout: LONG,
  }, async () => {
    await machine().advanceTo('2026-12-22T03:00:00.000Z')

    expect(askedSince(machine(), 'siti', '2026-12-10T02')).toEqual([])
    expect((await endOf('siti')).status).toBe('RUNNING')
    expect(await machine().record(keys.task(taskOf('siti')))).toMatchObject({ state: 'open' })
    expect(await actionsOf('siti')).toContain('2026-12-14 outOfServiceEscalated')
    const subjects = subjectsSince(machine(), 'agus', '2026-12-14T00')
    // Every officer of HR too, because the first of them might be the one who did it.
    for (const watcher of ['agus', 'sri', 'budi'] as const)
      expect(
        machine()
          .mailsTo(watcher)
          .some(({ text }) => text.includes('tidak dapat membuka tugasnya')),
      ).toBe(true)
    expect(subjects.length).toBeLessThanOrEqual(2)
  })

  it('are given the time back once the status is put right, and asked again', { timeout: LONG }, async () => {
    const { siti: _, ...stillWrong } = wrong
    const right = { ...stillWrong, maria: { status: 'active' } }
    await uploads(machine(), 'budi', right, people)

    // Thirteen days, from the 10th to the 22nd.
    const asked = machine()
      .mailsTo('siti')
      .find(({ text }) => text.includes('/t/'))
    expect(asked?.text).toContain('Menurut direktori, Anda kembali bertugas di instansi ini')
    expect(asked?.text).toContain('Paling lambat Minggu, 27 Desember 2026')
    const page = await machine().find('selfAssessment', 'siti')
    expect(page.html.text).toContain('27 Desember 2026')
    await machine().answer('selfAssessment', 'siti')
    expect(await endOf('siti')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'answered' } })
  })

  it('count as silent only by the time that they had', { timeout: LONG }, async () => {
    await machine().advanceTo('2026-12-31T03:00:00.000Z')
    const before = await endOf('maria')

    await machine().advanceTo('2027-01-04T03:00:00.000Z')

    expect(before.status).toBe('RUNNING')
    expect(await endOf('maria')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'expired' } })
    const actions = await actionsOf('maria')
    expect(actions.filter((action) => action.endsWith('timeGivenBack'))).toHaveLength(1)
    expect(askedSince(machine(), 'maria', '2026-12-22T04').length).toBeGreaterThanOrEqual(1)
  })

  it('and who did leave keeps nobody waiting for longer than three weeks', { timeout: LONG }, async () => {
    const before = await endOf('yohanes')

    await machine().advanceTo('2027-01-11T03:00:00.000Z')

    expect(before.status).toBe('RUNNING')
    expect(await endOf('yohanes')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'expired' } })
    expect(askedSince(machine(), 'yohanes', '2026-12-10T02')).toEqual([])
    expect((await actionsOf('yohanes')).filter((action) => action.endsWith('reminded'))).toHaveLength(1)
  })
})

describe('one officer gives somebody a wrong status while they may object', () => {
  const people = ['siti', 'maria'] as const
  const machine = withMachine({ people })
  const taskOf = (name: Name) => keys.task(`acknowledgement.${machine().appraisalId(name)}.1`)

  it('whose result is not accepted by silence meanwhile, and who objects in time', {
    timeout: LONG,
  }, async () => {
    await publish(machine(), {})
    const { dueAt } = await machine().record(taskOf('maria'))
    const due = Date.parse(String(dueAt))
    await machine().advanceTo(due - 2 * 86_400_000)
    await uploads(machine(), 'sri', { maria: { status: 'retired' } }, people)
    await machine().advanceTo(due + 5 * 86_400_000)
    const during = await machine().appraisal('maria')

    await uploads(machine(), 'budi', {}, people)
    await machine().answer('acknowledgement', 'maria', { choose: ['object', 'work'] })

    expect(during).toMatchObject({ state: 'published' })
    expect(during).not.toHaveProperty('acceptedBySilence')
    expect(await machine().appraisal('siti')).toMatchObject({ acceptedBySilence: true })
    expect(await machine().appraisal('maria')).toMatchObject({ state: 'objection' })
  })

  it('and who did leave is withdrawn by two', { timeout: LONG }, async () => {
    await machine().withdraw('maria')

    expect(await machine().appraisal('maria')).toMatchObject({ state: 'withdrawn' })
  })
})
