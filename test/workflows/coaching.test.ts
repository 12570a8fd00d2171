import { beforeAll, expect, it } from 'vitest'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { publish } from './publish.ts'

const machine = withMachine({ people: ['siti', 'dewi', 'rudi', 'lina'] })

const LONG = 180_000

const endOf = (name: Name) => machine().execution('coaching', machine().appraisalId(name))
const coachingOf = (name: Name) => machine().record(keys.coaching(machine().appraisalId(name)))

const actionsOf = async (name: Name) => {
  const entries = await machine().history(chains.appraisal(machine().appraisalId(name)))
  return entries.map(({ action }) => action)
}

const mentorOf = async (name: Name) => machine().nameOf(String((await coachingOf(name)).mentorId))

beforeAll(async () => {
  await publish(machine(), { dewi: 'below', rudi: 'below', lina: 'below', siti: 'below' })
  for (const name of ['dewi', 'rudi', 'lina', 'siti'] as const)
    await machine().answer('acknowledgement', name, { choose: ['accept'] })
  await machine().advance({ days: 1 })
}, LONG)

it('begins with a plan agreed with a mentor who does not rate the employee', { timeout: LONG }, async () => {
  const mentor = await mentorOf('dewi')

  await machine().answer('coachingPlan', mentor, { about: 'dewi' })

  expect(mentor).toBe('ratna')
  expect(await actionsOf('dewi')).toEqual(expect.arrayContaining(['coachingStarted', 'coachingPlanned']))
})

it('asks nobody anything more once its appraisal is withdrawn', { timeout: LONG }, async () => {
  const mentor = await mentorOf('rudi')

  await machine().withdraw('rudi')

  expect((await endOf('rudi')).status).toBe('SUCCEEDED')
  expect((await machine().openTasks('coaching')).map(({ subjectId }) => subjectId)).not.toContain(
    machine().appraisalId('rudi'),
  )
  await expect(machine().answer('coachingPlan', mentor, { about: 'rudi' })).rejects.toThrow('No mail leads')
})

it('checks in when its time has come, and not before', { timeout: LONG }, async () => {
  const { checkInAt } = await coachingOf('dewi')
  await machine().advanceTo(Date.parse(String(checkInAt)) - 60_000)
  const before = await machine().openTasks('coachingCheckIn')
  await machine().withdraw('siti')
  await machine().advance({ days: 4 })

  await machine().answer('coachingCheckIn', await mentorOf('dewi'), { about: 'dewi' })

  expect(before).toEqual([])
  expect(await actionsOf('dewi')).toContain('coachingCheckedIn')
})

it('ends with its next question when its appraisal was withdrawn between two of them', async () => {
  const asked = await machine().openTasks('coachingCheckIn')

  expect(await endOf('siti')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'withdrawn' } })
  expect(asked.map(({ subjectId }) => subjectId)).not.toContain(machine().appraisalId('siti'))
  expect((await actionsOf('siti')).at(-1)).toBe('withdrawn')
})

it('is evaluated by the mentor, told about by the employee, and closes the appraisal', {
  timeout: LONG,
}, async () => {
  await machine().advanceTo(String((await coachingOf('dewi')).evaluationAt))
  await machine().advance({ days: 4 })
  await machine().answer('coachingEvaluation', await mentorOf('dewi'), { about: 'dewi' })
  await machine().advance({ days: 4 })

  await machine().answer('coachingFeedback', 'dewi')

  expect(await endOf('dewi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'concluded' } })
  expect((await actionsOf('dewi')).slice(-5)).toEqual([
    'coachingEvaluated',
    'taskOpened',
    'coachingRated',
    'coachingConcluded',
    'closed',
  ])
  expect(await machine().appraisal('dewi')).toMatchObject({ state: 'closed' })
})

it('ended without another word where the appraisal was withdrawn, and says so', async () => {
  expect(await endOf('rudi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'withdrawn' } })
  expect((await actionsOf('rudi')).at(-1)).toBe('withdrawn')
})

it('ends by itself when neither mentor nor employee ever answers', { timeout: LONG }, async () => {
  await machine().advance({ days: 90 })

  const concluded = await machine().history(chains.appraisal(machine().appraisalId('lina')))

  expect(await endOf('lina')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'concluded' } })
  expect(concluded.find(({ action }) => action === 'coachingConcluded')?.after).toEqual({
    effect: 'notEvaluated',
  })
})
