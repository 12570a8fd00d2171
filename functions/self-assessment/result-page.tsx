import type { Indicator, WorkResult } from '../domain/plan.ts'
import { showForm } from '../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Textarea, TextField } from '../platform/html/inputs.tsx'
import { Page } from '../platform/html/page.tsx'
import { Card, PageHeading } from '../platform/html/sections.tsx'
import { formatNumber } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Assessment, stepNameOf } from './assessment.ts'
import { fieldOf } from './field-names.ts'
import { resultForm } from './forms.ts'
import { textsFor } from './texts.ts'

interface IndicatorFieldsProps {
  readonly language: Language
  readonly indicator: Indicator
  readonly field: ReturnType<typeof showForm>
}

const IndicatorFields = ({ language, indicator, field }: IndicatorFieldsProps) => {
  const texts = textsFor(language)
  const { id, aspect, description, target, unit } = indicator
  return (
    <Card>
      <fieldset class="group" aria-describedby={`target-${id}`}>
        <legend>{description}</legend>
        <p id={`target-${id}`}>
          <strong>{texts.target(`${formatNumber(target, language, 4)} ${unit}`)}</strong>
          <span class="soft">{` · ${vocabularyFor(language).aspects[aspect]}`}</span>
        </p>
        <TextField {...field(fieldOf.realisation(id))} inputMode="decimal" width="short" suffix={unit} />
        <TextField {...field(fieldOf.evidence(id))} />
      </fieldset>
    </Card>
  )
}

interface ResultPageProps {
  readonly visit: PeriodVisit
  readonly assessment: Assessment
  readonly result: WorkResult
  readonly position: number
  readonly errors: FieldErrors
}

/** One work result: each indicator against its target, and a short account of the whole. */
export const ResultPage = ({ visit, assessment, result, position, errors }: ResultPageProps) => {
  const { language, address, person } = visit
  const { typed, results } = assessment
  const texts = textsFor(language)
  const field = showForm(resultForm(result, language), { language, typed, errors })
  return (
    <Page
      language={language}
      title={result.title}
      user={person.name}
      back={{ href: address, label: texts.overview }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        caption={texts.resultCaption(
          formatNumber(position + 1, language),
          formatNumber(results.length, language),
        )}
      >
        {result.title}
      </PageHeading>
      <Form
        action={`${address}?step=${stepNameOf(result)}`}
        draft={`${address}/draft?step=${stepNameOf(result)}`}
      >
        <HiddenField name={fieldOf.language(result.id)} value={language} />
        {result.indicators.map((indicator) => (
          <IndicatorFields key={indicator.id} language={language} indicator={indicator} field={field} />
        ))}
        <Textarea {...field(fieldOf.account(result.id))} />
        <ButtonGroup>
          <Button>{texts.save}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
