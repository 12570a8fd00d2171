import * as z from 'zod'
import { yearOf } from '../../domain/holidays.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { getRecords } from '../../platform/table/get.ts'
import { keys } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { directoryHistoryAddress } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'

const changedSchema = z.object({ year: z.int() })

/** Of the years of some holidays (`YYYY-MM-DD`), those whose list HR has changed. */
export const changedYears = async (tables: Tables, holidays: readonly string[]): Promise<number[]> => {
  const years = [...new Set(holidays.map(yearOf))]
  return (await getRecords(tables, years.map(keys.holidays), changedSchema)).map(({ year }) => year)
}

/** Leads to who changed the holidays of each year. */
export const HolidayHistories = ({
  years,
  language,
}: {
  readonly years: readonly number[]
  readonly language: Language
}) => (
  <>
    {years.map((year) => (
      <p key={year}>
        <a href={directoryHistoryAddress('holidays', String(year))}>
          {auditorTextsFor(language).directory.titles.holidays} {year}
        </a>
      </p>
    ))}
  </>
)
