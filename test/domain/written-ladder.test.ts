import { describe, expect, it } from 'vitest'
import { DEFAULT_LADDER, type Ladder, ladderSchema } from '../../functions/domain/ladder.ts'

describe('a ladder that HR writes', () => {
  it('accepts the default', () => {
    const ladder = ladderSchema.parse(DEFAULT_LADDER)

    expect(ladder).toEqual(DEFAULT_LADDER)
  })

  it.each<[string, Ladder]>([
    ['without a rung', []],
    ['that never expires', [{ day: 0, action: 'remind' }]],
    [
      'that goes on after expiry',
      [
        { day: 0, action: 'expire' },
        { day: 1, action: 'remind' },
      ],
    ],
    [
      'that expires twice',
      [
        { day: 0, action: 'expire' },
        { day: 1, action: 'expire' },
      ],
    ],
    [
      'with two rungs on one day',
      [
        { day: 0, action: 'remind' },
        { day: 0, action: 'expire' },
      ],
    ],
    [
      'out of order',
      [
        { day: 2, action: 'remind' },
        { day: 1, action: 'expire' },
      ],
    ],
  ])('refuses one %s', (_, ladder) => {
    const reading = ladderSchema.safeParse(ladder)

    expect(reading.success).toBe(false)
  })
})
