import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { DEFAULT_PROFILE } from '../../functions/domain/regulation-profile.ts'
import { storedProfileSchema } from '../../functions/domain/stored-profile.ts'

const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(DEFAULT_PROFILE))
const read = (profile: unknown) => storedProfileSchema.parse(profile)
const without = (record: object, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))

const OWN_LADDER = [
  { day: 0, action: 'remind' },
  { day: 9, action: 'expire' },
]

describe('a profile frozen by an earlier release', () => {
  it('is read as it was, where nothing was added since', () => {
    expect(read(stored())).toEqual(DEFAULT_PROFILE)
  })

  it('keeps the ladders that it has, and has none for a kind that came later', () => {
    const own = { ...stored(), ladders: { review: OWN_LADDER } }

    expect(read(own).ladders).toEqual({ review: OWN_LADDER })
  })

  it('has the actions of its ladders under the name of today', () => {
    const earlier = OWN_LADDER.map(({ day, action }) => ({ day, deed: action }))
    const own = { ...stored(), ladders: { review: earlier, selfAssessment: OWN_LADDER } }

    expect(read(own).ladders).toEqual({ review: OWN_LADDER, selfAssessment: OWN_LADDER })
  })

  it.each(Object.keys(DEFAULT_PROFILE))('has the default of a field that came later: %s', (field) => {
    expect(read(without(stored(), field))).toEqual(DEFAULT_PROFILE)
  })

  it('is of version 1 where it does not say', () => {
    expect(read(without({ ...stored(), smallUnit: 5 }, 'version'))).toMatchObject({
      version: 1,
      smallUnit: 5,
    })
  })
})

describe('a profile frozen by a later release', () => {
  it('carries along what nobody here knows', () => {
    const later = {
      ...stored(),
      version: 7,
      mentoringWeeks: 12,
      ladders: { ...DEFAULT_PROFILE.ladders, dailyLog: OWN_LADDER },
      patterns: {
        ...DEFAULT_PROFILE.patterns,
        outstanding: [{ predicates: ['veryGood'], bound: 'atLeast', count: 1 }],
      },
    }

    expect(JSON.parse(JSON.stringify(read(later)))).toEqual(later)
  })
})

describe('what decides a result', () => {
  it.each([
    ['matrix', { above: DEFAULT_PROFILE.matrix.above }],
    ['enforcement', 'ignore'],
    ['smallUnit', -1],
    ['patterns', { good: [{ predicates: ['good'], bound: 'atMost', share: 70 }] }],
    ['ladders', { review: [] }],
  ])('is not guessed: %s', (field, value) => {
    expect(storedProfileSchema.safeParse({ ...stored(), [field]: value }).success).toBe(false)
  })

  it.each([undefined, null, 'text', 3])('is not made of %j', (value) => {
    expect(() => read(value)).toThrow(z.ZodError)
  })
})
