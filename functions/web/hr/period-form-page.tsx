import { periodIdOf } from '../../domain/period.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { Button } from '../../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { DateField, Select } from '../../platform/html/inputs.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import type { HrDeps } from './hr-deps.ts'
import { HrPage } from './hr-page.tsx'
import { openPeriodTextsFor } from './open-period-texts.ts'
import { spanOf, spansAround, type WishFields } from './period-wish.ts'
import { hrTextsFor } from './texts.ts'

type DueFields = Omit<WishFields, 'period'>

interface DueDateFieldsProps {
  readonly language: Language
  readonly fields: DueFields
  readonly errors: FieldErrors
}

/** The three due dates of a period, for opening and for extending. */
export const DueDateFields = ({ language, fields, errors }: DueDateFieldsProps) => {
  const texts = openPeriodTextsFor(language)
  const hints = {
    selfAssessmentDue: texts.selfAssessmentHint,
    reviewDue: texts.reviewHint,
    calibrationDue: texts.calibrationHint,
  }
  return (
    <>
      {(['selfAssessmentDue', 'reviewDue', 'calibrationDue'] as const).map((name) => (
        <DateField
          key={name}
          name={name}
          label={texts[name]}
          hint={hints[name]}
          value={fields[name]}
          error={errors[name]}
        />
      ))}
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
  readonly fields: WishFields
  readonly errors?: FieldErrors
}

/** Chooses a period and its due dates. */
export const PeriodFormPage = ({ request, deps, fields, errors = {} }: PeriodFormPageProps) => {
  const { language, now } = request
  const texts = openPeriodTextsFor(language)
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
          name="period"
          label={texts.period}
          placeholder={texts.choose}
          value={fields.period}
          options={optionsOf(localDate(now, deps.timeZone), fields.period, language)}
          error={errors.period}
        />
        <DueDateFields language={language} fields={fields} errors={errors} />
        <Button>{texts.check}</Button>
      </Form>
    </HrPage>
  )
}
