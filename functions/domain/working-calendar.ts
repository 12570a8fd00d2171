import * as z from 'zod'
import { addDays, weekdayOf } from './calendar-date.ts'

/** Western, Central and Eastern Indonesia Time. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

export type TimeZone = (typeof TIME_ZONES)[number]

export const timeZoneSchema = z.enum(TIME_ZONES)

/** Where an agency works and on which weekdays it does not; the list of holidays is HR's. */
export type WorkingCalendar = { timeZone: TimeZone; holidays: ReadonlySet<string> | readonly string[] }

// Fixed since Keppres 41/1987; Indonesia has no summer time, so no time zone library is needed.
const HOURS_AHEAD: Record<TimeZone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const HOUR = 3_600_000
const SENDING_HOUR = 8

const instantAt = (date: string, time: string, zone: TimeZone): Date =>
  new Date(Date.parse(`${date}T${time}.000Z`) - HOURS_AHEAD[zone] * HOUR)

const isHoliday = (date: string, { holidays }: WorkingCalendar): boolean =>
  'has' in holidays ? holidays.has(date) : holidays.includes(date)

/** The date on the wall calendar of a zone at an instant, `YYYY-MM-DD`. */
export const localDate = (instant: Date, zone: TimeZone): string =>
  new Date(instant.getTime() + HOURS_AHEAD[zone] * HOUR).toISOString().slice(0, 10)

/** Whether a date is neither Saturday, Sunday nor a holiday. Source: five-day week, Perpres 21/2023. */
export const isWorkingDay = (date: string, calendar: WorkingCalendar): boolean => {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !isHoliday(date, calendar)
}

/** The date that many working days on (back when negative); the starting day itself does not count. */
export const addWorkingDays = (date: string, count: number, calendar: WorkingCalendar): string => {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** When a message of that date goes out: 08:00 local time, on the date or the next working day after it. */
export const sendingTime = (date: string, calendar: WorkingCalendar): Date => {
  const day = isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar)
  return instantAt(day, `0${SENDING_HOUR}:00:00`, calendar.timeZone)
}

/** The last second of a date in a zone, 23:59:59 local time, as an instant. */
export const endOfDay = (date: string, zone: TimeZone): Date => instantAt(date, '23:59:59', zone)
