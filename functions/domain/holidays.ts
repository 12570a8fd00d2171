import * as z from 'zod'
import { calendarDateSchema } from './calendar-date.ts'

/** National holidays, and the days of leave that the government decrees for everybody (cuti bersama). */
export const HOLIDAY_KINDS = ['national', 'jointLeave'] as const

/**
 * A day (`YYYY-MM-DD`) on which the agency does not work. `source` says where the date comes from, such as the decree of
 * the year; `estimated` marks one that waits for its decree.
 */
export const holidaySchema = z.object({
  date: calendarDateSchema,
  name: z.object({ id: z.string(), en: z.string() }),
  kind: z.enum(HOLIDAY_KINDS).catch('national'),
  source: z.string().default(''),
  estimated: z.boolean().optional(),
})

export type Holiday = z.output<typeof holidaySchema>

/** The holidays of one year, in order of date. */
export const holidayListSchema = z.object({ year: z.int(), holidays: z.array(holidaySchema) })

export type HolidayList = z.output<typeof holidayListSchema>

/** Why the dates of a year may be wrong: nobody has entered its holidays, or some wait for their decree. */
export interface HolidayDoubt {
  readonly year: number
  readonly reason: 'unknown' | 'estimated'
}

/** The years of which the holidays are not known for certain. */
export const holidayDoubts = (lists: readonly HolidayList[]): HolidayDoubt[] =>
  lists.flatMap(({ year, holidays }): HolidayDoubt[] => {
    if (holidays.length === 0) return [{ year, reason: 'unknown' }]
    return holidays.some(({ estimated }) => estimated) ? [{ year, reason: 'estimated' }] : []
  })

const byDate = (one: Holiday, other: Holiday): number => one.date.localeCompare(other.date)

/** The list with one holiday more, in order; `undefined` where that day is one already. */
export const withHoliday = (list: HolidayList, holiday: Holiday): HolidayList | undefined =>
  list.holidays.some(({ date }) => date === holiday.date)
    ? undefined
    : { ...list, holidays: [...list.holidays, holiday].sort(byDate) }

/** The list without the holiday of a date; `undefined` where that day is none. */
export const withoutHoliday = (list: HolidayList, date: string): HolidayList | undefined => {
  const holidays = list.holidays.filter((holiday) => holiday.date !== date)
  return holidays.length === list.holidays.length ? undefined : { ...list, holidays }
}

/** The year of a date, `YYYY-MM-DD`. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** Every year from that of one date to that of another. */
export const yearsBetween = (first: string, last: string): number[] =>
  Array.from({ length: Math.max(0, yearOf(last) - yearOf(first) + 1) }, (_, at) => yearOf(first) + at)
