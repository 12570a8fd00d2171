import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import { type Shown, showForm } from '../platform/forms/show-form.tsx'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Page } from '../platform/html/page.tsx'
import { Details, PageHeading } from '../platform/html/sections.tsx'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { Assessment } from './assessment.ts'
import { fieldOf } from './field-names.ts'
import { behaviourForm } from './forms.ts'
import { textsFor } from './texts.ts'

interface ValueFieldProps {
  readonly of: BehaviourKey
  readonly shown: Shown
}

const ValueField = ({ of, shown }: ValueFieldProps) => {
  const { name, statements } = behaviourFor(shown.language)[of]
  const field = showForm(behaviourForm, shown)(fieldOf.conductBy(of))
  return (
    <Details summary={name} open={field.error !== undefined || Boolean(field.value)}>
      <ul>
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <Textarea {...field} rows={3} />
    </Details>
  )
}

interface BehaviourPageProps {
  readonly visit: PeriodVisit
  readonly assessment: Assessment
  readonly errors: FieldErrors
}

/** One free account of conduct; each value's statements are at hand, and room for an example of it. */
export const BehaviourPage = ({ visit, assessment, errors }: BehaviourPageProps) => {
  const { language, address, person } = visit
  const shown = { language, typed: assessment.typed, errors }
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={texts.behaviourTitle}
      user={person.name}
      back={{ href: address, label: texts.overview }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.behaviourCaption}>{texts.behaviourTitle}</PageHeading>
      <Form action={`${address}?step=behaviour`} draft={`${address}/draft?step=behaviour`}>
        <Textarea {...showForm(behaviourForm, shown)(fieldOf.conduct)} rows={6} />
        <h2>{texts.byValue}</h2>
        <p>{texts.behaviourLead}</p>
        {BEHAVIOUR_KEYS.map((key) => (
          <ValueField key={key} of={key} shown={shown} />
        ))}
        <ButtonGroup>
          <Button>{texts.save}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
