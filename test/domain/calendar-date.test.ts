import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addMonths, isCalendarDate, weekdayOf } from '../../functions/domain/calendar-date.ts'

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-01', -1, '2027-02-28'],
  ['2026-11-22', 0, '2026-11-22'],
])('is %s and %i days at %s', (date, days, expected) => {
  const later = addDays(date, days)

  expect(later).toBe(expected)
})

it('comes back by as many days as it went', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const back = addDays(addDays(date, days), -days)

      expect(back).toBe(date)
    }),
  )
})

it('knows the weekday, and the next day has the next one', () => {
  expect(weekdayOf('2026-11-22')).toBe(0)

  fc.assert(
    fc.property(anyDate, (date) => {
      expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7)
    }),
  )
})

it.each([
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2026-12-31', 0, '2026-12-31'],
])('is %s and %i months at %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected)
})

it('comes to the month that was meant, from every day of every month', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, months) => {
      const [year = 0, month = 0] = date.split('-').map(Number)

      const later = addMonths(date, months)

      const [thatYear = 0, thatMonth = 0] = later.split('-').map(Number)
      expect(thatYear * 12 + thatMonth).toBe(year * 12 + month + months)
      expect(later.slice(8) <= date.slice(8)).toBe(true)
    }),
  )
})

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', ''])(
  'sees no day in %j',
  (text) => {
    const isDay = isCalendarDate(text)

    expect(isDay).toBe(false)
  },
)

it('sees a day in every date that exists', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(isCalendarDate(date)).toBe(true)
    }),
  )
})
