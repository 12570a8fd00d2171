import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ACHIEVEMENTS, type Achievement } from '../../functions/domain/achievement.ts'
import {
  checkDistribution,
  countPredicates,
  type PredicateCounts,
} from '../../functions/domain/distribution.ts'
import { PREDICATES } from '../../functions/domain/predicate.ts'
import { DEFAULT_PROFILE } from '../../functions/domain/regulation-profile.ts'

const NONE: PredicateCounts = { veryGood: 0, good: 0, needsImprovement: 0, poor: 0, veryPoor: 0 }

const check = (achievement: Achievement, counts: Partial<PredicateCounts>) =>
  checkDistribution({ profile: DEFAULT_PROFILE, achievement, counts: { ...NONE, ...counts } })

it('counts each predicate', () => {
  const counts = countPredicates(['good', 'veryGood', 'good', 'poor'])

  expect(counts).toEqual({ ...NONE, veryGood: 1, good: 2, poor: 1 })
})

it.each<[achievement: Achievement, counts: Partial<PredicateCounts>, holds: boolean]>([
  ['excellent', { veryGood: 14, good: 6 }, true],
  ['excellent', { veryGood: 15, good: 5 }, false],
  ['good', { veryGood: 5, good: 14, needsImprovement: 1 }, true],
  ['good', { veryGood: 5, good: 14, poor: 1 }, true],
  ['good', { veryGood: 6, good: 14 }, false],
  ['good', { good: 15, needsImprovement: 5 }, false],
  ['needsImprovement', { veryGood: 2, good: 6, needsImprovement: 12 }, true],
  ['needsImprovement', { veryGood: 3, good: 5, needsImprovement: 12 }, false],
  ['needsImprovement', { good: 9, needsImprovement: 11 }, false],
  ['poor', { veryGood: 2, good: 4, needsImprovement: 2, poor: 12 }, true],
  ['poor', { good: 7, needsImprovement: 1, poor: 12 }, false],
  ['poor', { good: 9, needsImprovement: 11 }, false],
  ['veryPoor', { good: 6, needsImprovement: 1, poor: 1, veryPoor: 12 }, true],
  ['veryPoor', { veryGood: 1, good: 5, poor: 2, veryPoor: 12 }, false],
  ['veryPoor', { good: 8, veryPoor: 12 }, false],
])('holds a unit of achievement %s with %o against its pattern: %s', (achievement, counts, holds) => {
  const result = check(achievement, counts)

  expect(result).toMatchObject({ binds: true, holds })
})

it('rounds a maximum down and a minimum up', () => {
  const maximum = check('excellent', { veryGood: 7, good: 4 })
  const minimum = check('needsImprovement', { needsImprovement: 7, good: 4 })

  expect(maximum.rules[0]).toMatchObject({ limit: 7, actual: 7, holds: true })
  expect(minimum.rules[0]).toMatchObject({ limit: 7, actual: 7, holds: true })
})

it('binds no unit of fewer than ten, and still shows what each rule says', () => {
  const result = check('excellent', { veryGood: 9 })

  expect(result).toMatchObject({ binds: false, holds: true, rules: [{ limit: 6, actual: 9, holds: false }] })
})

it('binds a unit of exactly ten', () => {
  const result = check('excellent', { veryGood: 10 })

  expect(result).toMatchObject({ binds: true, holds: false })
})

it('says nothing against an empty unit', () => {
  const results = ACHIEVEMENTS.map((achievement) => check(achievement, {}).holds)

  expect(results).toEqual([true, true, true, true, true])
})

it('computes every limit as exact arithmetic would, whatever the size', () => {
  const limits = fc.record({
    employees: fc.integer({ min: 10, max: 30_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
  })

  fc.assert(
    fc.property(limits, ({ employees, percent }) => {
      const share = percent / 100
      const profile = {
        ...DEFAULT_PROFILE,
        patterns: {
          ...DEFAULT_PROFILE.patterns,
          good: [
            { predicates: ['good' as const], bound: 'atMost' as const, share },
            { predicates: ['good' as const], bound: 'atLeast' as const, share },
          ],
        },
      }

      const { rules } = checkDistribution({
        profile,
        achievement: 'good',
        counts: { ...NONE, good: employees },
      })

      const product = BigInt(employees) * BigInt(percent)
      expect(rules[0]?.limit).toBe(Number(product / 100n))
      expect(rules[1]?.limit).toBe(Number((product + 99n) / 100n))
    }),
  )
})

it('holds exactly when the unit is small or every rule holds', () => {
  const anyUnit = fc.tuple(
    fc.constantFrom(...ACHIEVEMENTS),
    fc.array(fc.constantFrom(...PREDICATES), { maxLength: 60 }),
  )

  fc.assert(
    fc.property(anyUnit, ([achievement, predicates]) => {
      const result = check(achievement, countPredicates(predicates))

      expect(result.binds).toBe(predicates.length >= 10)
      expect(result.holds).toBe(!result.binds || result.rules.every(({ holds }) => holds))
    }),
  )
})
