import { beforeAll, expect, it } from 'vitest'
import { chains } from '../../functions/platform/table/keys.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { publish } from './publish.ts'

const machine = withMachine({ people: ['siti', 'dewi', 'rudi', 'lina'] })

const LONG = 180_000
const CLOSED = { status: 'SUCCEEDED', output: { outcome: 'closed' } }

const endOf = (name: Name) => machine().execution('result', machine().appraisalId(name))
const stateOf = async (name: Name) => (await machine().appraisal(name)).state

const actionsOf = async (name: Name) => {
  const entries = await machine().history(chains.appraisal(machine().appraisalId(name)))
  return entries.map(({ action }) => action)
}

beforeAll(async () => {
  await publish(machine(), { rudi: 'above', siti: 'below' })
}, LONG)

it('ends with an acceptance', { timeout: LONG }, async () => {
  const before = await stateOf('ratna')

  await machine().answer('acknowledgement', 'ratna', { choose: ['accept'] })

  expect(before).toBe('published')
  expect(await endOf('ratna')).toEqual(CLOSED)
  expect(await stateOf('ratna')).toBe('closed')
})

it('asks the second supervisor to decide an objection, whose word counts', { timeout: LONG }, async () => {
  await machine().answer('acknowledgement', 'dewi', { choose: ['object', 'work'] })
  const during = await stateOf('dewi')
  await machine().advance({ days: 1 })
  await machine().answer('objectionDecision', 'yusuf', { about: 'dewi', choose: ['change', 'above'] })

  expect(during).toBe('objection')
  expect(await actionsOf('dewi')).toEqual(expect.arrayContaining(['objected', 'decided', 'finalised']))
  expect(await machine().appraisal('dewi')).toMatchObject({ work: 'above' })
})

it('starts the reward of who was found very good', { timeout: LONG }, async () => {
  await machine().answer('acknowledgement', 'rudi', { choose: ['accept'] })

  expect(await machine().execution('reward', machine().appraisalId('rudi'))).toMatchObject({
    status: 'RUNNING',
  })
  expect(await stateOf('rudi')).toBe('followUp')
})

it('starts the coaching of who was found very poor', { timeout: LONG }, async () => {
  await machine().answer('acknowledgement', 'siti', { choose: ['accept'] })

  expect(await machine().execution('coaching', machine().appraisalId('siti'))).toMatchObject({
    status: 'RUNNING',
  })
  expect(await stateOf('siti')).toBe('followUp')
})

it('takes fourteen working days of silence for acceptance', { timeout: LONG }, async () => {
  await machine().answer('acknowledgement', 'lina', { choose: ['object', 'behaviour'] })
  await machine().answer('acknowledgement', 'agus', { choose: ['object', 'work'] })
  const { dueAt } = await machine().record({
    pk: `TASK#acknowledgement.${machine().appraisalId('budi')}.1`,
    sk: 'TASK',
  })
  await machine().advanceTo(String(dueAt))
  const before = await stateOf('budi')
  await machine().advance({ days: 3 })

  expect(String(dueAt)).toBe('2026-12-14T16:59:59.000Z')
  expect(before).toBe('published')
  expect(await endOf('budi')).toEqual(CLOSED)
  expect(await actionsOf('budi')).toContain('acceptedBySilence')
})

it('asks HR to decide an objection that its decider lets lapse', { timeout: LONG }, async () => {
  await machine().advance({ days: 25 })
  const open = (await machine().openTasks('objectionDecision')).filter(
    ({ subjectId }) => subjectId === machine().appraisalId('lina'),
  )

  await machine().answer('objectionDecision', 'sri', { about: 'lina', choose: ['uphold'] })

  expect(open).toMatchObject([
    { taskId: `objectionDecision.${machine().appraisalId('lina')}.1.hr`, assigneeAs: 'hr' },
  ])
  expect(await endOf('lina')).toEqual(CLOSED)
  expect(await machine().appraisal('lina')).toMatchObject({ work: 'meets', behaviour: 'meets' })
})

it('asks another of HR in each of three rounds, then lets the published result stand and says so', {
  timeout: LONG,
}, async () => {
  const before = await machine().appraisal('agus')
  await machine().advance({ days: 110 })

  const entries = await machine().history(chains.appraisal(machine().appraisalId('agus')))

  const asked = entries.flatMap(({ action, after }) =>
    action === 'taskOpened' && after?.kind === 'objectionDecision' ? [after.assigneeId] : [],
  )
  const people = (['yusuf', 'sri', 'budi', 'sri'] as const).map((name) => machine().personId(name))
  expect(asked).toEqual(people)
  expect(entries.map(({ action }) => action)).not.toContain('decided')
  expect(entries.find(({ action }) => action === 'objectionLapsed')?.after).toMatchObject({
    state: 'decided',
    predicate: before.predicate,
    because: 'nobodyDecided',
  })
  expect(await endOf('agus')).toEqual(CLOSED)
  expect(await machine().appraisal('agus')).toMatchObject({ state: 'closed', objectionLapsed: true })
  expect(
    machine()
      .mailsTo('agus')
      .map(({ subject }) => subject),
  ).toContain('Keberatan Anda tidak diputus; hasil penilaian Anda final')
})
