import { expect, it } from 'vitest'
import { followUpProgramme, followUpRouteSchema, routeOf } from '../../functions/domain/follow-up.ts'
import type { Predicate } from '../../functions/domain/predicate.ts'

it.each<[Predicate, string, string]>([
  ['veryGood', 'reward', 'reward'],
  ['good', 'acknowledgement', 'none'],
  ['needsImprovement', 'coaching', 'coaching'],
  ['poor', 'counselling', 'coaching'],
  ['veryPoor', 'counselling', 'coaching'],
])('leads %s to %s by the programme %s', (predicate, route, programme) => {
  const actual = routeOf(predicate)

  expect([actual, followUpProgramme(actual)]).toEqual([route, programme])
})

it('refuses a route that does not exist, such as a sanction', () => {
  const reading = followUpRouteSchema.safeParse('sanction')

  expect(reading.success).toBe(false)
})
