import year2026 from '../../data/holidays/2026.json' with { type: 'json' }
import year2027 from '../../data/holidays/2027.json' with { type: 'json' }
import { type HolidayList, holidayListSchema } from '../domain/holidays.ts'

/** What each release brings along, one file a year: see data/holidays/README.md. */
const DELIVERED: readonly unknown[] = [year2026, year2027]

/** The holidays of a year as this release knows them; none for a year of which it has no file. */
export const deliveredHolidays = (year: number): HolidayList =>
  DELIVERED.map((list) => holidayListSchema.parse(list)).find((list) => list.year === year) ?? {
    year,
    holidays: [],
  }
