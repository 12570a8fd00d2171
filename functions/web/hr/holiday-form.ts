import * as z from 'zod'
import { calendarDateSchema } from '../../domain/calendar-date.ts'
import { HOLIDAY_KINDS, type Holiday, yearOf } from '../../domain/holidays.ts'
import { beginsAsFormula, holdsWebAddress } from '../../domain/plain-text.ts'
import { choiceField, textField } from '../../platform/http/form-fields.ts'

export const HOLIDAY_FIELDS = [
  choiceField('date'),
  textField('name'),
  textField('nameEn'),
  choiceField('kind'),
  textField('source'),
]

/** What the form holds, as typed. */
export type HolidayFields = Readonly<Record<string, string | undefined>>

const YEARS_AHEAD = 5

/** The years whose holidays HR may change: from last year to five years from now. */
export const keptYears = (today: string): number[] =>
  Array.from({ length: YEARS_AHEAD + 2 }, (_, at) => yearOf(today) - 1 + at)

const LONGEST_NAME = 120
const LONGEST_SOURCE = 200

const isPlainName = (name: string): boolean => !holdsWebAddress(name) && !beginsAsFormula(name)

const line = (longest: number, error: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().max(longest, { error }))

/** Reads the form in which a holiday is added; messages are keys of its texts. Without an English name it has one name. */
export const holidayFormSchema = (today: string) =>
  z
    .object({
      date: calendarDateSchema
        .catch('')
        .refine((date) => date !== '', { error: 'dateMissing', abort: true })
        .refine((date) => keptYears(today).includes(yearOf(date)), { error: 'dateFarAway' }),
      name: line(LONGEST_NAME, 'nameMissing').pipe(
        z
          .string()
          .min(1, { error: 'nameMissing', abort: true })
          .refine(isPlainName, { error: 'nameNotPlain' }),
      ),
      nameEn: line(LONGEST_NAME, 'nameEnTooLong').refine(isPlainName, { error: 'nameNotPlain' }),
      kind: z.enum(HOLIDAY_KINDS, { error: 'kindMissing' }),
      source: line(LONGEST_SOURCE, 'sourceMissing').pipe(z.string().min(1, { error: 'sourceMissing' })),
    })
    .transform(
      ({ date, name, nameEn, kind, source }): Holiday => ({
        date,
        name: { id: name, en: nameEn === '' ? name : nameEn },
        kind,
        source,
      }),
    )
