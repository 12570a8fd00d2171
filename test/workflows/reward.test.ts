import { beforeAll, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { withMachine } from '../ground/machine.ts'
import type { Name } from '../ground/organisation.ts'
import { publish } from './publish.ts'

const machine = withMachine({ people: ['dewi', 'rudi', 'lina'] })

const LONG = 180_000

const endOf = (name: Name) => machine().execution('reward', machine().appraisalId(name))
const rewardOf = (name: Name) => machine().record(keys.reward(machine().appraisalId(name)))
const talentOf = (name: Name) => machine().record(keys.talent(machine().personId(name), machine().periodId))

beforeAll(async () => {
  await publish(machine(), { dewi: 'above', rudi: 'above', lina: 'above' })
  for (const name of ['dewi', 'rudi', 'lina'] as const)
    await machine().answer('acknowledgement', name, { choose: ['accept'] })
  await machine().advance({ days: 1 })
}, LONG)

it('is recorded and announced when HR approves it', { timeout: LONG }, async () => {
  const mails = machine().mailsTo('dewi').length

  await machine().answer('rewardApproval', 'sri', { about: 'dewi', choose: ['approved'] })
  await machine().advance({ minutes: 5 })

  expect(await endOf('dewi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'approved' } })
  expect(await rewardOf('dewi')).toMatchObject({ state: 'recorded' })
  expect(await talentOf('dewi')).toMatchObject({ entry: 'reward' })
  expect(machine().mailsTo('dewi')).toHaveLength(mails + 1)
})

it('ends with no word to the employee when HR declines it', { timeout: LONG }, async () => {
  const mails = machine().mailsTo('rudi').length

  await machine().answer('rewardApproval', 'sri', { about: 'rudi', choose: ['declined'] })
  await machine().advance({ minutes: 5 })

  expect(await endOf('rudi')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'declined' } })
  expect(await rewardOf('rudi')).toMatchObject({ state: 'declined' })
  expect(machine().mailsTo('rudi')).toHaveLength(mails)
  await expect(talentOf('rudi')).rejects.toThrow('no record')
})

it('lapses when HR never answers', { timeout: LONG }, async () => {
  await machine().advance({ days: 30 })

  expect(await endOf('lina')).toEqual({ status: 'SUCCEEDED', output: { outcome: 'expired' } })
  expect(await rewardOf('lina')).toMatchObject({ state: 'lapsed' })
  expect(await machine().appraisal('lina')).toMatchObject({ state: 'closed' })
  await expect(talentOf('lina')).rejects.toThrow('no record')
})
