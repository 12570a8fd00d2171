import { addDays } from '../../domain/calendar-date.ts'
import { holidayDoubts, yearsBetween } from '../../domain/holidays.ts'
import { latestDueDate, periodIdOf } from '../../domain/period.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { readHolidays } from '../../periods/holidays.ts'
import { openPeriod } from '../../periods/open-period.ts'
import { errorsOf } from '../../platform/forms/form-model.ts'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { ConfirmationPanel } from '../../platform/html/notice.tsx'
import { StepList } from '../../platform/html/sequences.tsx'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { everyItem } from '../../platform/table/page.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { ladders } from '../../roots/tasks.ts'
import { CheckPeriodPage, checkAddress } from './check-period-page.tsx'
import { dryRun } from './dry-run.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { openPeriodTextsFor } from './open-period-texts.ts'
import { PeriodFormPage } from './period-form-page.tsx'
import {
  type PeriodFields,
  type PeriodRequest,
  periodFieldsOf,
  periodForm,
  readPeriodRequest,
  usualRequest,
} from './period-request.ts'

const showForm = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const opened = new Set<string>()
  for await (const { periodId } of everyItem((cursor) => periodsIn(deps.tables).list({ cursor })))
    opened.add(periodId)
  const today = localDate(request.now, deps.timeZone)
  const lists = await readHolidays(deps.tables, yearsBetween(today, latestDueDate(today)))
  const holidays = lists.flatMap((list) => list.holidays.map(({ date }) => date))
  const usual = usualRequest(request.now, { timeZone: deps.timeZone, holidays }, opened)
  return ok(<PeriodFormPage request={request} deps={deps} fields={{ ...usual, ...request.query }} />)
}

/** Reads a period request from a form or an address, or answers with the form again. */
const withRequest = async (
  request: PageRequest,
  deps: HrPeriodsDeps,
  fields: PeriodFields,
  go: (periodRequest: PeriodRequest) => Promise<PageResponse>,
): Promise<PageResponse> => {
  const read = readPeriodRequest(fields, localDate(request.now, deps.timeZone))
  if (read.ok) return go(read.answer)
  const errors = errorsOf(read.faults, request.language)
  return badRequest(<PeriodFormPage request={request} deps={deps} fields={fields} errors={errors} />)
}

const submitForm = (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const fields = periodFieldsOf(request.form.values())
  return withRequest(request, deps, fields, async (periodRequest) => {
    if (!(await periodsIn(deps.tables).get(periodIdOf(periodRequest)))) return redirect(checkAddress(fields))
    const { alreadyOpen } = openPeriodTextsFor(request.language).errors
    return badRequest(
      <PeriodFormPage request={request} deps={deps} fields={fields} errors={{ period: alreadyOpen }} />,
    )
  })
}

/** Objections to a result and the decisions on them are due within so many days of the calibration. */
const UNTIL_DECIDED = 45

/** What opening would find, and which of the holidays that its dates depend on are not certain. */
const checked = async (
  request: PageRequest,
  { tables, timeZone }: HrPeriodsDeps,
  periodRequest: PeriodRequest,
  fields: PeriodFields,
) => {
  const last = addDays(periodRequest.calibrationDue, UNTIL_DECIDED)
  const years = yearsBetween(localDate(request.now, timeZone), last)
  const [run, lists] = await Promise.all([dryRun(tables), readHolidays(tables, years)])
  return { request, periodRequest, fields, run, doubts: holidayDoubts(lists) }
}

const check = (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const fields = periodFieldsOf(request.query)
  return withRequest(request, deps, fields, async (periodRequest) =>
    ok(<CheckPeriodPage {...(await checked(request, deps, periodRequest, fields))} />),
  )
}

const open = (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const fields = periodFieldsOf(request.form.values())
  return withRequest(request, deps, fields, async (periodRequest) => {
    const opened = await openPeriod({ ...periodRequest, openedBy: readerOf(request) }, { ...deps, ladders })
    if (opened.ok) return redirect(`/hr/periods/${opened.periodId}${opened.already ? '' : '/opened'}`)
    return badRequest(<CheckPeriodPage {...(await checked(request, deps, periodRequest, fields))} />)
  })
}

const OpenedPage = ({ request, period }: { readonly request: PageRequest; readonly period: Period }) => {
  const { language } = request
  const texts = openPeriodTextsFor(language)
  const title = texts.openedTitle(periodTitle(period, language))
  const { enrol, mail, until } = texts.nextTexts
  const details = [
    enrol,
    mail,
    until(formatDate(period.selfAssessmentDue, language)),
    until(formatDate(period.reviewDue, language)),
    until(formatDate(period.calibrationDue, language)),
  ]
  return (
    <HrPage request={request} title={title}>
      <ConfirmationPanel title={title}>{texts.openedText}</ConfirmationPanel>
      <StepList steps={texts.next.map((step, at) => ({ title: step, text: details[at] }))} />
      <ButtonGroup>
        <ButtonLink href={`/hr/periods/${period.periodId}`}>{texts.follow}</ButtonLink>
      </ButtonGroup>
    </HrPage>
  )
}

const showOpened = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  return period ? ok(<OpenedPage request={request} period={period} />) : notFound()
}

const may = { roles: ['hr'] } as const

export const openPeriodRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/periods/new', may, handle: showForm },
  { method: 'POST', path: '/hr/periods/new', may, fields: periodForm.fields, handle: submitForm },
  { method: 'GET', path: '/hr/periods/check', may, handle: check },
  { method: 'POST', path: '/hr/periods', may, fields: periodForm.fields, handle: open },
  { method: 'GET', path: '/hr/periods/{periodId}/opened', may, handle: showOpened },
]
