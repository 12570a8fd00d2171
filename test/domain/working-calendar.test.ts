import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../functions/domain/calendar-date.ts'
import {
  addWorkingDays,
  endOfDay,
  isWorkingDay,
  localDate,
  sendingTime,
  TIME_ZONES,
  timeZoneSchema,
  type WorkingCalendar,
} from '../../functions/domain/working-calendar.ts'

const anyDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyZone = fc.constantFrom(...TIME_ZONES)
const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: anyZone,
  holidays: fc.oneof(
    fc.array(anyDate),
    fc.array(anyDate).map((dates) => new Set(dates)),
  ),
})

const jakarta: WorkingCalendar = { timeZone: 'Asia/Jakarta', holidays: ['2026-12-24', '2026-12-25'] }

/** The host's own time zone tables, which the rules do without. */
const wallClock = (instant: Date, zone: string) => {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return parts.format(instant)
}

it.each([
  ['2026-11-22T16:59:59.999Z', 'Asia/Jakarta', '2026-11-22'],
  ['2026-11-22T17:00:00.000Z', 'Asia/Jakarta', '2026-11-23'],
  ['2026-11-22T16:00:00.000Z', 'Asia/Makassar', '2026-11-23'],
  ['2026-11-22T15:00:00.000Z', 'Asia/Jayapura', '2026-11-23'],
] as const)('sees %s in %s on %s', (instant, zone, expected) => {
  const date = localDate(new Date(instant), zone)

  expect(date).toBe(expected)
})

it('agrees with the time zone database on every local date', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })

  fc.assert(
    fc.property(instants, anyZone, (instant, zone) => {
      const date = localDate(instant, zone)

      expect(date).toBe(wallClock(instant, zone).slice(0, 10))
    }),
  )
})

it.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-12-25', false],
])('says of %s that it is a working day: %s', (date, expected) => {
  const isWorking = isWorkingDay(date, jakarta)

  expect(isWorking).toBe(expected)
})

it.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-12-23', 1, '2026-12-28'],
  ['2026-12-28', -1, '2026-12-23'],
  ['2026-11-21', 0, '2026-11-21'],
  ['2026-11-23', 14, '2026-12-11'],
])('counts from %s by %i working days to %s', (date, count, expected) => {
  const day = addWorkingDays(date, count, jakarta)

  expect(day).toBe(expected)
})

it('passes over exactly as many working days as it was asked to', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 60 }), anyCalendar, (date, count, calendar) => {
      const end = addWorkingDays(date, count, calendar)

      let passed = 0
      for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) {
        if (isWorkingDay(day, calendar)) passed += 1
      }
      expect(passed).toBe(count)
      expect(isWorkingDay(end, calendar)).toBe(true)
    }),
  )
})

it('sends at eight in the morning of the day or the next working day', () => {
  const times = ['2026-11-20', '2026-11-21', '2026-12-24'].map((date) =>
    sendingTime(date, jakarta).toISOString(),
  )

  expect(times).toEqual(['2026-11-20T01:00:00.000Z', '2026-11-23T01:00:00.000Z', '2026-12-28T01:00:00.000Z'])
})

it('never sends on a weekend or a holiday, before the date, or at another hour', () => {
  fc.assert(
    fc.property(anyDate, anyCalendar, (date, calendar) => {
      const [day = '', time] = wallClock(sendingTime(date, calendar), calendar.timeZone).split(' ')

      expect(isWorkingDay(day, calendar)).toBe(true)
      expect(day >= date).toBe(true)
      expect(time).toBe('08:00:00')
    }),
  )
})

it('ends a day one second before midnight', () => {
  fc.assert(
    fc.property(anyDate, anyZone, (date, zone) => {
      const end = endOfDay(date, zone)

      expect(wallClock(end, zone)).toBe(`${date} 23:59:59`)
    }),
  )
})

it('refuses a time zone outside Indonesia', () => {
  const reading = timeZoneSchema.safeParse('Asia/Singapore')

  expect(reading.success).toBe(false)
})
