import { expect, it } from 'vitest'
import { isCalendarDate } from '../../functions/domain/calendar-date.ts'
import { SAMPLE_HOLIDAYS } from '../../functions/domain/holidays.ts'

const dates = SAMPLE_HOLIDAYS.map(({ date }) => date)

it('names days that exist, each once and in order', () => {
  const ordered = [...new Set(dates)].sort()

  expect(dates).toEqual(ordered)
  expect(dates.filter((date) => !isCalendarDate(date))).toEqual([])
})

it.each(['2026', '2027'])('has seventeen national holidays in %s besides shared leave', (year) => {
  const holidays = SAMPLE_HOLIDAYS.filter(({ date, name }) => date.startsWith(year) && !/^Cuti/.test(name.id))

  expect(holidays).toHaveLength(17)
})

it('has the eight days of shared leave decreed for 2026', () => {
  const leave = SAMPLE_HOLIDAYS.filter(({ name }) => name.id.startsWith('Cuti bersama'))

  expect(leave).toHaveLength(8)
  expect(leave.every(({ certainty }) => certainty === 'decreed')).toBe(true)
})

it('calls nothing in 2027 certain but the days that never move', () => {
  const certain = SAMPLE_HOLIDAYS.filter(
    ({ date, certainty }) => date.startsWith('2027') && certainty !== 'estimated',
  )

  expect(certain.map(({ date }) => date)).toEqual([
    '2027-01-01',
    '2027-05-01',
    '2027-06-01',
    '2027-08-17',
    '2027-12-25',
  ])
})
