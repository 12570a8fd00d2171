import { isEnd } from '../../domain/appraisal-state.ts'
import { WITHDRAWAL_REASONS } from '../../domain/withdrawal.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { NOT_IN_DIRECTORY, withdrawAppraisal } from '../../periods/withdraw-appraisal.ts'
import { errorsOf } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Checkbox, Radios } from '../../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import {
  badRequest,
  forbidden,
  notFound,
  ok,
  type PageResponse,
  redirect,
} from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { withdrawForm } from './appraisal-forms.ts'
import { appraisalTextsFor } from './appraisal-texts.ts'
import { type AppraisalView, readAppraisal, unitAddress } from './appraisal-view.ts'
import type { HrAppraisalsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { hrTextsFor } from './texts.ts'

interface WithdrawPageProps {
  readonly request: PageRequest
  readonly shown: AppraisalView
  readonly errors?: FieldErrors
}

const WithdrawPage = ({ request, shown, errors = {} }: WithdrawPageProps) => {
  const { language, form } = request
  const { appraisal, period, name } = shown
  const texts = appraisalTextsFor(language)
  const back = unitAddress(appraisal)
  const field = showForm(withdrawForm, { language, typed: form, errors })
  return (
    <HrPage
      request={request}
      title={texts.withdraw}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: back, label: hrTextsFor(language).cancel }}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="caption">{periodTitle(period, language)}</span>
        {texts.withdraw}
      </h1>
      <p class="lead">{texts.withdrawLead(name)}</p>
      <Notice tone="attention">{texts.withdrawEffects}</Notice>
      <Form action={`/hr/appraisals/${appraisal.appraisalId}/withdraw`}>
        <Radios
          {...field('reason')}
          options={WITHDRAWAL_REASONS.map((value) => ({ value, text: texts.withdrawReasons[value] }))}
        />
        <Checkbox {...field('confirmed')} />
        <ButtonGroup>
          <Button kind="danger">{texts.withdrawNow}</Button>
          <ButtonLink href={back} kind="secondary">
            {hrTextsFor(language).cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </HrPage>
  )
}

const act = async (request: PageRequest, deps: HrAppraisalsDeps): Promise<PageResponse> => {
  const { language, form, now } = request
  const shown = await readAppraisal(deps.tables, request.params.appraisalId ?? '')
  if (!shown) return notFound()
  const { appraisal } = shown
  const back = unitAddress(appraisal)
  if (appraisal.employeeId === readerOf(request)) return forbidden()
  if (isEnd(appraisal.state)) return movedOn(request, back)
  if (request.method === 'GET') return ok(<WithdrawPage request={request} shown={shown} />)
  const read = withdrawForm.read(form)
  if (!read.ok) {
    const errors = errorsOf(read.faults, language)
    return badRequest(<WithdrawPage request={request} shown={shown} errors={errors} />)
  }
  const { reason } = read.answer
  const withdrawn = await withdrawAppraisal({ appraisal, reason, personId: readerOf(request), now }, deps)
  if (!withdrawn.ok && withdrawn.reason === NOT_IN_DIRECTORY) {
    const errors = { reason: appraisalTextsFor(language).errors.notInDirectory(shown.name) }
    return badRequest(<WithdrawPage request={request} shown={shown} errors={errors} />)
  }
  return withdrawn.ok ? redirect(`${back}?done=withdrawn`) : movedOn(request, back)
}

const may = { roles: ['hr'] } as const
const path = '/hr/appraisals/{appraisalId}/withdraw'

export const withdrawRoutes: readonly Route<HrAppraisalsDeps>[] = [
  { method: 'GET', path, may, handle: act },
  { method: 'POST', path, may, fields: withdrawForm.fields, handle: act },
]
