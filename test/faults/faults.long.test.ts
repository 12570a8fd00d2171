import { expect, it } from 'vitest'
import type { Temper } from '../../rehearsal/people/temper.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { organisationFiles } from '../ground/organisation.ts'
import { endure } from './endure.ts'

/** People who answer at once and find all as it should be, so that the period is over within days. */
const calm: Temper = { answersAtMail: 1, daysToRead: 0.05, draw: () => 0.5 }

it('loses, doubles and hangs nothing when the machine is killed in the midst of a period', {
  timeout: 180_000,
}, async () => {
  const assembly = await synthesiseOnce()

  const { kills, tally, wrong } = await endure({
    assembly,
    organisation: organisationFiles(['dewi', 'lina']),
    employees: 6,
    kills: 3,
    seed: 4,
    temperOf: () => calm,
    tell: () => undefined,
  })

  expect(kills).toHaveLength(3)
  expect(wrong).toEqual([])
  expect(tally.ended).toBe(tally.appraisals)
})
