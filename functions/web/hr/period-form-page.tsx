import { periodIdOf } from '../../domain/period.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import type { FormModel } from '../../platform/forms/form-model.ts'
import { type Shown, showForm } from '../../platform/forms/show-form.tsx'
import { Button } from '../../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { DateField, Select } from '../../platform/html/inputs.tsx'
import { formOf } from '../../platform/http/form.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import type { dueDateFields } from './due-dates.ts'
import type { HrDeps } from './hr-deps.ts'
import { openPeriodTextsFor } from './open-period-texts.ts'
import { type PeriodFields, periodForm, spanOf, spansAround } from './period-request.ts'
import { hrTextsFor } from './texts.ts'

/** The three due dates of a period, for opening and for extending. */
export const DueDateFields = ({
  form,
  shown,
}: {
  readonly form: Pick<FormModel<ReturnType<typeof dueDateFields>>, 'named'>
  readonly shown: Shown
}) => {
  const field = showForm(form, shown)
  return (
    <>
      <DateField {...field('selfAssessmentDue')} />
      <DateField {...field('reviewDue')} />
      <DateField {...field('calibrationDue')} />
    </>
  )
}

const optionsOf = (today: string, chosen: string, language: Language) => {
  const spans = spansAround(today)
  const extra = spanOf(chosen)
  const missing = extra && !spans.some((span) => periodIdOf(span) === chosen) ? [extra] : []
  return [...missing, ...spans].map((span) => ({
    value: periodIdOf(span),
    text: periodTitle(span, language),
  }))
}

interface PeriodFormPageProps {
  readonly request: PageRequest
  readonly deps: Pick<HrDeps, 'timeZone'>
  readonly fields: PeriodFields
  readonly errors?: FieldErrors
}

/** Chooses a period and its due dates. */
export const PeriodFormPage = ({ request, deps, fields, errors = {} }: PeriodFormPageProps) => {
  const { language, now } = request
  const texts = openPeriodTextsFor(language)
  const shown = { language, typed: formOf(Object.entries(fields)), errors }
  const hasErrors = Object.keys(errors).length > 0
  return (
    <HrPage
      request={request}
      title={texts.title}
      hasErrors={hasErrors}
      back={{ href: '/hr/periods', label: hrTextsFor(language).periods }}
    >
      <ErrorSummary errors={errors} />
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Form action="/hr/periods/new">
        <Select
          {...showForm(periodForm, shown)('period')}
          placeholder={texts.choose}
          options={optionsOf(localDate(now, deps.timeZone), fields.period, language)}
        />
        <DueDateFields form={periodForm} shown={shown} />
        <Button>{texts.check}</Button>
      </Form>
    </HrPage>
  )
}
