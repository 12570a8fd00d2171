import * as z from 'zod'
import {
  type Holiday,
  type HolidayList,
  holidayListSchema,
  withHoliday,
  withoutHoliday,
  yearOf,
} from '../domain/holidays.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { getRecord } from '../platform/table/get.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { create, replaceWhen } from '../platform/table/write.ts'
import { deliveredHolidays } from './delivered-holidays.ts'

/** The holidays of a year as HR keeps them; `version` counts HR's changes. */
export const holidayYearSchema = z.object({ ...holidayListSchema.shape, version: z.int() })

/** The list of a year that holds: HR's own, or the delivered one (version 0) until HR changes it. */
export type HolidayYear = z.output<typeof holidayYearSchema>

/** The holidays of some years that hold today, in the order of the years asked for. */
export const readHolidays = (tables: Tables, years: readonly number[]): Promise<HolidayYear[]> =>
  Promise.all(
    years.map(
      async (year) =>
        (await getRecord(tables, keys.holidays(year), holidayYearSchema)) ?? {
          ...deliveredHolidays(year),
          version: 0,
        },
    ),
  )

interface HrActor {
  readonly personId: string
  readonly now: Date
}

const MOVED = 'holidays-changed-meanwhile'

const change = (
  { version, year }: HolidayYear,
  list: HolidayList,
  told: ToldEvent<'holidayAdded' | 'holidayRemoved'>,
  { personId, now }: HrActor,
  tables: Tables,
) => {
  const next = { ...list, version: version + 1 }
  const isStill = {
    expression: '#version = :read',
    names: { '#version': 'version' },
    values: { ':read': version },
  }
  return commit(tables, {
    chain: chains.holidays(year),
    actor: { kind: 'person', id: personId, as: 'hr' },
    at: now,
    ...told,
    writes: [
      version === 0
        ? create(keys.holidays(year), next, MOVED)
        : replaceWhen(keys.holidays(year), next, isStill, MOVED),
    ],
  })
}

/** Adds a holiday to its year; refused with `holiday-there` where that day is one already. */
export const addHoliday = async (holiday: Holiday, by: HrActor, tables: Tables): Promise<CommitResult> => {
  const [known] = await readHolidays(tables, [yearOf(holiday.date)])
  const list = known && withHoliday(known, holiday)
  if (!known || !list) return { ok: false, reason: 'holiday-there' }
  return change(known, list, { action: 'holidayAdded', after: { day: holiday.date } }, by, tables)
}

/** Removes the holiday of a date (`YYYY-MM-DD`); refused with `no-holiday` where that day is none. */
export const removeHoliday = async (date: string, by: HrActor, tables: Tables): Promise<CommitResult> => {
  const [known] = await readHolidays(tables, [yearOf(date)])
  const list = known && withoutHoliday(known, date)
  if (!known || !list) return { ok: false, reason: 'no-holiday' }
  return change(known, list, { action: 'holidayRemoved', before: { day: date } }, by, tables)
}
