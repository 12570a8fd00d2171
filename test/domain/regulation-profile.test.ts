import { expect, it } from 'vitest'
import { DEFAULT_PROFILE, regulationProfileSchema } from '../../functions/domain/regulation-profile.ts'

it('reads its own default back unchanged after storage', () => {
  const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_PROFILE))

  const profile = regulationProfileSchema.parse(stored)

  expect(profile).toEqual(DEFAULT_PROFILE)
})

const withPattern = (rule: unknown) => ({
  ...DEFAULT_PROFILE,
  patterns: { ...DEFAULT_PROFILE.patterns, good: [rule] },
})

it.each([
  ['a share above one', withPattern({ predicates: ['good'], bound: 'atMost', share: 70 })],
  ['a rule on no predicate', withPattern({ predicates: [], bound: 'atMost', share: 0.7 })],
  [
    'a share and a count at once',
    withPattern({ predicates: ['good'], bound: 'atLeast', share: 0.1, count: 1 }),
  ],
  ['a maximum by count', withPattern({ predicates: ['good'], bound: 'atMost', count: 1 })],
  ['an unknown enforcement', { ...DEFAULT_PROFILE, enforcement: 'ignore' }],
  ['an incomplete matrix', { ...DEFAULT_PROFILE, matrix: { above: DEFAULT_PROFILE.matrix.above } }],
  ['a ladder without an end', { ...DEFAULT_PROFILE, ladders: { review: [{ day: 0, action: 'remind' }] } }],
])('refuses %s', (_, profile) => {
  const reading = regulationProfileSchema.safeParse(profile)

  expect(reading.success).toBe(false)
})
