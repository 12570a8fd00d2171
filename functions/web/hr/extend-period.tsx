import { MOST_EXTENSIONS, mayExtendAgain } from '../../domain/extension.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { extendPeriod } from '../../periods/extend-period.ts'
import { errorsOf } from '../../platform/forms/form-model.ts'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { formOf, type Form as Typed } from '../../platform/http/form.ts'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatNumber, formatShortDate } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { changePeriodTextsFor } from './change-period-texts.ts'
import { type DueDates, extensionForm } from './due-dates.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { DueDateFields } from './period-form-page.tsx'
import { hrTextsFor } from './texts.ts'

interface ExtendPageProps {
  readonly request: PageRequest
  readonly period: Period
  readonly typed: Typed
  readonly errors?: FieldErrors
}

const ExtendPage = ({ request, period, typed, errors = {} }: ExtendPageProps) => {
  const { language } = request
  const texts = changePeriodTextsFor(language)
  const title = periodTitle(period, language)
  const address = `/hr/periods/${period.periodId}`
  const extensions = period.extensions ?? 0
  return (
    <HrPage
      request={request}
      title={texts.extend}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: address, label: hrTextsFor(language).backTo(title) }}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="caption">{title}</span>
        {texts.extend}
      </h1>
      <p class="lead">{texts.extendLead}</p>
      <p>
        {texts.now(
          formatShortDate(period.selfAssessmentDue, language),
          formatShortDate(period.reviewDue, language),
          formatShortDate(period.calibrationDue, language),
        )}
      </p>
      {mayExtendAgain(extensions) ? (
        <>
          <p>{texts.bounds(formatNumber(MOST_EXTENSIONS - extensions, language))}</p>
          <Form action={`${address}/extend`}>
            <DueDateFields form={extensionForm} shown={{ language, typed, errors }} />
            <ButtonGroup>
              <Button>{texts.extendNow}</Button>
              <ButtonLink href={address} kind="secondary">
                {hrTextsFor(language).cancel}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      ) : (
        <Notice title={texts.noneLeft}>{texts.noneLeftText}</Notice>
      )}
    </HrPage>
  )
}

const datesOf = ({ selfAssessmentDue, reviewDue, calibrationDue }: Period): DueDates => ({
  selfAssessmentDue,
  reviewDue,
  calibrationDue,
})

const isChangeable = ({ state, closeEarlyAskedAt }: Period) =>
  state === 'open' && closeEarlyAskedAt === undefined

const show = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  if (!isChangeable(period)) return movedOn(request, `/hr/periods/${period.periodId}`)
  return ok(<ExtendPage request={request} period={period} typed={formOf(Object.entries(datesOf(period)))} />)
}

const extend = async (request: PageRequest, { tables }: HrPeriodsDeps): Promise<PageResponse> => {
  const { language, now, form } = request
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  const address = `/hr/periods/${period.periodId}`
  const openedOn = localDate(new Date(period.openedAt), period.timeZone)
  const read = extensionForm.read(form, {
    now: datesOf(period),
    openedOn,
    today: localDate(now, period.timeZone),
  })
  if (!read.ok) {
    const errors = errorsOf(read.faults, language)
    return badRequest(<ExtendPage request={request} period={period} typed={form} errors={errors} />)
  }
  const extended = await extendPeriod(period, read.answer, { personId: readerOf(request), now }, tables)
  if (extended.ok) return redirect(`${address}?done=extended`)
  if (!('own' in extended)) return movedOn(request, address)
  const { ownDeadline } = changePeriodTextsFor(language).errors
  const errors = Object.fromEntries(extended.own.map((name) => [name, ownDeadline]))
  return badRequest(<ExtendPage request={request} period={period} typed={form} errors={errors} />)
}

const may = { roles: ['hr'] } as const

export const extendPeriodRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path: '/hr/periods/{periodId}/extend', may, handle: show },
  {
    method: 'POST',
    path: '/hr/periods/{periodId}/extend',
    may,
    fields: extensionForm.fields,
    handle: extend,
  },
]
