import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  HOLIDAY_KINDS,
  type Holiday,
  holidayDoubts,
  withHoliday,
  withoutHoliday,
  yearsBetween,
} from '../../functions/domain/holidays.ts'
import { deliveredHolidays } from '../../functions/periods/delivered-holidays.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'holidays')
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

/** What a file must say of each day, more strictly than a stored list is read. */
const File = z.strictObject({
  year: z.int(),
  holidays: z.array(
    z.strictObject({
      date: z.iso.date(),
      name: z.strictObject({ id: z.string().min(1), en: z.string().min(1) }),
      kind: z.enum(HOLIDAY_KINDS),
      source: z.string().min(1),
      estimated: z.literal(true).optional(),
    }),
  ),
})
const read = (file: string) => File.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))

describe.each(files)('data/holidays/%s', (file) => {
  const { year, holidays } = read(file)
  const dates = holidays.map(({ date }) => date)

  it('names days of its year, each once and in order', () => {
    expect(file).toBe(`${year}.json`)
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates.filter((date) => !date.startsWith(`${year}-`))).toEqual([])
  })

  it('is delivered as it stands', () => {
    expect(deliveredHolidays(year)).toEqual({ year, holidays })
  })

  it('has seventeen national holidays', () => {
    expect(holidays.filter(({ kind }) => kind === 'national')).toHaveLength(17)
  })
})

it('has the eight days of joint leave decreed for 2026, and estimates none of that year', () => {
  const { holidays } = deliveredHolidays(2026)

  expect(holidays.filter(({ kind }) => kind === 'jointLeave')).toHaveLength(8)
  expect(holidays.filter(({ estimated }) => estimated)).toEqual([])
})

it('calls nothing in 2027 certain but the days that never move', () => {
  const certain = deliveredHolidays(2027).holidays.filter(({ estimated }) => !estimated)

  expect(certain.map(({ date }) => date.slice(5))).toEqual(['01-01', '05-01', '06-01', '08-17', '12-25'])
})

const holiday = (date: string, more: Partial<Holiday> = {}): Holiday => ({
  date,
  name: { id: 'Libur', en: 'Holiday' },
  kind: 'national',
  source: 'SKB',
  ...more,
})

describe('a list of holidays', () => {
  const list = { year: 2028, holidays: [holiday('2028-01-01'), holiday('2028-12-25')] }

  it('takes each day once, in order', () => {
    const more = withHoliday(list, holiday('2028-05-01'))

    expect(more?.holidays.map(({ date }) => date)).toEqual(['2028-01-01', '2028-05-01', '2028-12-25'])
    expect(withHoliday(list, holiday('2028-01-01'))).toBeUndefined()
  })

  it('gives up a day that it has', () => {
    expect(withoutHoliday(list, '2028-01-01')?.holidays.map(({ date }) => date)).toEqual(['2028-12-25'])
    expect(withoutHoliday(list, '2028-01-02')).toBeUndefined()
  })

  it('is doubted where it is empty or estimated', () => {
    const estimated = {
      year: 2029,
      holidays: [holiday('2029-01-01'), holiday('2029-02-02', { estimated: true })],
    }

    expect(holidayDoubts([list, estimated, { year: 2030, holidays: [] }])).toEqual([
      { year: 2029, reason: 'estimated' },
      { year: 2030, reason: 'unknown' },
    ])
  })
})

it('knows the years from one date to another', () => {
  expect(yearsBetween('2026-11-30', '2028-01-01')).toEqual([2026, 2027, 2028])
  expect(yearsBetween('2027-01-01', '2027-12-31')).toEqual([2027])
})
