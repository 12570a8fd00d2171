import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysGivenBack,
  MOST_DAYS_GIVEN_BACK,
  type Span,
  withSpan,
} from '../../functions/domain/time-out-of-service.ts'

const within = (begin: string, end: string) => ({
  begin: new Date(begin),
  end: new Date(end),
  timeZone: 'Asia/Jakarta' as const,
})
const DECEMBER = within('2026-12-01T01:00:00Z', '2026-12-20T01:00:00Z')

describe('the days that are given back', () => {
  it.each<[string, Span[], number]>([
    ['none where nobody was kept out', [], 0],
    ['a whole day for an hour of it', [{ from: '2026-12-03T02:00:00Z', until: '2026-12-03T03:00:00Z' }], 1],
    ['by the calendar of the agency', [{ from: '2026-12-03T16:00:00Z', until: '2026-12-03T18:00:00Z' }], 2],
    [
      'a day once, however often it was interrupted',
      [
        { from: '2026-12-03T01:00:00Z', until: '2026-12-03T02:00:00Z' },
        { from: '2026-12-03T03:00:00Z', until: '2026-12-04T02:00:00Z' },
      ],
      2,
    ],
    ['none from before the question', [{ from: '2026-11-03T01:00:00Z', until: '2026-11-30T01:00:00Z' }], 0],
    ['only since the question', [{ from: '2026-11-03T01:00:00Z', until: '2026-12-02T01:00:00Z' }], 2],
    ['from its opening where the beginning is not known', [{ until: '2026-12-03T01:00:00Z' }], 3],
  ])('are %s', (_, spans, days) => {
    expect(daysGivenBack(spans, DECEMBER)).toBe(days)
  })

  it('end: twenty-one are the most', () => {
    expect(
      daysGivenBack(
        [{ until: '2027-06-01T01:00:00Z' }],
        within('2026-12-01T01:00:00Z', '2027-06-01T01:00:00Z'),
      ),
    ).toBe(MOST_DAYS_GIVEN_BACK)
  })
})

it('keeps a bounded list of stretches, of which no day gets lost', () => {
  const hour = (at: number) => new Date(Date.parse('2026-12-01T01:00:00Z') + at * 3_600_000).toISOString()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const all = Array.from({ length: count }, (_, at) => ({ from: hour(at * 7), until: hour(at * 7 + 1) }))
      const kept = all.reduce<Span[]>(withSpan, [])

      expect(kept.length).toBeLessThanOrEqual(20)
      expect(daysGivenBack(kept, DECEMBER)).toBeGreaterThanOrEqual(daysGivenBack(all, DECEMBER))
    }),
  )
})
