import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import {
  latestDueDate,
  PERIOD_KINDS,
  type PeriodSpan,
  periodDates,
  periodIdIn,
  periodIdOf,
  periodSpanSchema,
} from '../../functions/domain/period.ts'
import { periodTitle } from '../../functions/platform/i18n/period-title.ts'

it.each<[PeriodSpan, string, string, string, string, string]>([
  [{ kind: 'annual', year: 2026, part: 1 }, '2026', '2026-01-01', '2026-12-31', 'Tahun 2026', 'Year 2026'],
  [
    { kind: 'quarterly', year: 2026, part: 1 },
    '2026-q1',
    '2026-01-01',
    '2026-03-31',
    'Triwulan I 2026',
    'Quarter 1 of 2026',
  ],
  [
    { kind: 'quarterly', year: 2026, part: 4 },
    '2026-q4',
    '2026-10-01',
    '2026-12-31',
    'Triwulan IV 2026',
    'Quarter 4 of 2026',
  ],
  [
    { kind: 'monthly', year: 2026, part: 3 },
    '2026-m03',
    '2026-03-01',
    '2026-03-31',
    'Maret 2026',
    'March 2026',
  ],
  [
    { kind: 'monthly', year: 2028, part: 2 },
    '2028-m02',
    '2028-02-01',
    '2028-02-29',
    'Februari 2028',
    'February 2028',
  ],
  [
    { kind: 'monthly', year: 2026, part: 12 },
    '2026-m12',
    '2026-12-01',
    '2026-12-31',
    'Desember 2026',
    'December 2026',
  ],
])('calls %o by the id %s, from %s to %s', (span, id, firstDay, lastDay, indonesian, english) => {
  const facts = [periodIdOf(span), periodDates(span), periodTitle(span, 'id'), periodTitle(span, 'en')]

  expect(facts).toEqual([id, { firstDay, lastDay }, indonesian, english])
})

const PARTS = { monthly: 12, quarterly: 4, annual: 1 }

it('covers every day of a year once, whatever the kind', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2998 }), fc.constantFrom(...PERIOD_KINDS), (year, kind) => {
      const spans = Array.from({ length: PARTS[kind] }, (_, index) => ({ kind, year, part: index + 1 }))

      const dates = spans.map(periodDates)

      expect(dates[0]?.firstDay).toBe(`${year}-01-01`)
      expect(dates.at(-1)?.lastDay).toBe(`${year}-12-31`)
      expect(dates.slice(1).map(({ firstDay }) => firstDay)).toEqual(
        dates.slice(0, -1).map(({ lastDay }) => addDays(lastDay, 1)),
      )
      expect(new Set(spans.map(periodIdOf)).size).toBe(spans.length)
    }),
  )
})

it.each([
  { kind: 'monthly', year: 2026, part: 13 },
  { kind: 'quarterly', year: 2026, part: 5 },
  { kind: 'annual', year: 2026, part: 2 },
  { kind: 'quarterly', year: 2026, part: 0 },
  { kind: 'quarterly', year: 26, part: 1 },
  { kind: 'weekly', year: 2026, part: 1 },
])('refuses %o', (span) => {
  const reading = periodSpanSchema.safeParse(span)

  expect(reading.success).toBe(false)
})

it('lets a period run for three hundred days to its last due date, so that its workflows end within their year', () => {
  expect(latestDueDate('2026-11-23')).toBe('2027-09-19')
})

it.each([
  ['2026-q4', '2026-q4'],
  ['2026', '2026'],
  ['2026-m03.a1b2c3d4e5f6', '2026-m03'],
  ['review.2026-q4.a1b2c3d4e5f6.1.secondSupervisor', '2026-q4'],
  ['calibration.2026-q4.dinkes-2025.1', '2026-q4'],
  ['nothing', undefined],
  ['a2026-q4', undefined],
])('finds in %s the period %s', (id, periodId) => {
  expect(periodIdIn(id)).toBe(periodId)
})
