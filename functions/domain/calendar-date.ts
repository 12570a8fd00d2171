import * as z from 'zod'

/** A day of the calendar, written `YYYY-MM-DD`; refuses days that do not exist. */
export const calendarDateSchema = z.iso.date()

const DAY = 86_400_000

const midnight = (date: string): number => Date.parse(`${date}T00:00:00.000Z`)

/** The date so many days later (earlier when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(midnight(date) + days * DAY).toISOString().slice(0, 10)

/** The same day so many whole months later, or the last day of that month where it has no such day: 31 January, 28 February. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: string): number => new Date(midnight(date)).getUTCDay()

/** Whether a text is a day that exists: `2026-02-29` is not. */
export const isCalendarDate = (text: string): boolean => calendarDateSchema.safeParse(text).success
