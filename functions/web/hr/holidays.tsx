import { yearOf } from '../../domain/holidays.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { addHoliday, readHolidays } from '../../periods/holidays.ts'
import { errorsOf } from '../../platform/forms/form-model.ts'
import type { FieldErrors } from '../../platform/html/error-summary.tsx'
import type { Form } from '../../platform/http/form.ts'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { holidayForm, holidayOf, keptYears } from './holiday-form.ts'
import { holidayTextsFor } from './holiday-texts.ts'
import { HolidaysPage, holidaysAddress } from './holidays-page.tsx'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'

interface HolidayForm {
  readonly typed: Form
  readonly errors: FieldErrors
}

const pageOf = async (
  request: PageRequest,
  { tables, timeZone }: HrPeriodsDeps,
  year: number,
  given?: HolidayForm,
) => {
  const years = keptYears(localDate(request.now, timeZone))
  const [list] = years.includes(year) ? await readHolidays(tables, [year]) : []
  const others = years.filter((one) => one !== year)
  return list && <HolidaysPage request={request} list={list} years={others} {...given} />
}

const show = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const today = localDate(request.now, deps.timeZone)
  const asked = request.query.year ?? String(yearOf(today))
  const year = keptYears(today).find((one) => String(one) === asked)
  const page = year && (await pageOf(request, deps, year))
  return page ? ok(page) : notFound()
}

const add = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const { form, language, now } = request
  const today = localDate(now, deps.timeZone)
  const again = async (date: string, wrong: FieldErrors) => {
    const typed = yearOf(date)
    const year = keptYears(today).includes(typed) ? typed : yearOf(today)
    const page = await pageOf(request, deps, year, { typed: form, errors: wrong })
    return page ? badRequest(page) : notFound()
  }
  const read = holidayForm.read(form, today)
  if (!read.ok) return again(form.text('date'), errorsOf(read.faults, language))
  const { date } = read.answer
  const added = await addHoliday(holidayOf(read.answer), { personId: readerOf(request), now }, deps.tables)
  if (added.ok) return redirect(`${holidaysAddress(yearOf(date))}&done=added`)
  if (added.reason === 'holiday-there')
    return again(date, { date: holidayTextsFor(language).errors.dateThere })
  return movedOn(request, holidaysAddress(yearOf(date)))
}

const may = { roles: ['hr'] } as const

export const holidayRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/holidays', may, handle: show },
  { method: 'POST', path: '/hr/holidays', may, fields: holidayForm.fields, handle: add },
]
