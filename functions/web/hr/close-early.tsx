import { HrPage } from '../../frames/hr-page.tsx'
import { closeEarly } from '../../periods/change-period.ts'
import { consent } from '../../platform/forms/form-field.ts'
import { defineForm, errorsOf } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Checkbox } from '../../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { badRequest, notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import type { Tables } from '../../platform/table/table.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import { readPeriodProgress } from '../../reports/period-progress.ts'
import { changePeriodTextsFor } from './change-period-texts.ts'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { hrTextsFor } from './texts.ts'

const say = wordsOf(changePeriodTextsFor)

const closeEarlyForm = defineForm({
  fields: {
    confirmed: consent({
      label: say(({ confirm }) => confirm),
      faults: { missing: say(({ errors }) => errors.confirm) },
    }),
  },
})

interface CloseEarlyPageProps {
  readonly request: PageRequest
  readonly period: Period
  /** Self-assessments not sent yet. */
  readonly left: number
  readonly errors?: FieldErrors
}

const CloseEarlyPage = ({ request, period, left, errors = {} }: CloseEarlyPageProps) => {
  const { language } = request
  const texts = changePeriodTextsFor(language)
  const title = periodTitle(period, language)
  const address = `/hr/periods/${period.periodId}`
  return (
    <HrPage
      request={request}
      title={texts.close}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: address, label: hrTextsFor(language).backTo(title) }}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="caption">{title}</span>
        {texts.close}
      </h1>
      <p class="lead">{texts.closeLeft(formatNumber(left, language))}</p>
      <h2>{texts.closeWhat}</h2>
      <ul>
        {texts.closeEffects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Notice tone="attention" title={texts.cannotUndo}>
        {texts.cannotUndoText}
      </Notice>
      <Form action={`${address}/close-early`}>
        <Checkbox {...showForm(closeEarlyForm, { language, typed: request.form, errors })('confirmed')} />
        <ButtonGroup>
          <Button kind="danger">{texts.closeNow}</Button>
          <ButtonLink href={address} kind="secondary">
            {hrTextsFor(language).cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </HrPage>
  )
}

const unsent = async (tables: Tables, periodId: string): Promise<number> => {
  const { counts } = await readPeriodProgress(tables, periodId)
  return counts.waiting + counts.selfAssessment
}

const act = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const { tables } = deps
  const period = await periodsIn(tables).get(request.params.periodId ?? '')
  if (!period) return notFound()
  const address = `/hr/periods/${period.periodId}`
  if (period.state !== 'open' || period.closeEarlyAskedAt) return movedOn(request, address)
  const page = { request, period, left: await unsent(tables, period.periodId) }
  if (request.method === 'GET') return ok(<CloseEarlyPage {...page} />)
  const read = closeEarlyForm.read(request.form)
  if (!read.ok)
    return badRequest(<CloseEarlyPage {...page} errors={errorsOf(read.faults, request.language)} />)
  const closed = await closeEarly(period, { personId: readerOf(request), now: request.now }, deps)
  return closed.ok ? redirect(address) : movedOn(request, address)
}

const may = { roles: ['hr'] } as const
const path = '/hr/periods/{periodId}/close-early'

export const closeEarlyRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path, may, handle: act },
  { method: 'POST', path, may, fields: closeEarlyForm.fields, handle: act },
]
