import { BEHAVIOUR_KEYS, type BehaviourKey } from '../domain/behaviour.ts'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Page } from '../platform/html/page.tsx'
import { Details, PageHeading } from '../platform/html/sections.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { Assessment } from './assessment.ts'
import { fieldOf } from './fields.ts'
import { textsFor } from './texts.ts'

interface ValueFieldProps {
  readonly language: Language
  readonly of: BehaviourKey
  readonly typed: Typed
  readonly error: string | undefined
}

const ValueField = ({ language, of, typed, error }: ValueFieldProps) => {
  const name = fieldOf.conductBy(of)
  const { name: called, statements } = behaviourFor(language)[of]
  return (
    <Details summary={called} open={error !== undefined || typed.text(name) !== ''}>
      <ul>
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <Textarea
        label={textsFor(language).byValueLabel(called)}
        name={name}
        error={error}
        value={typed.text(name)}
        rows={3}
        optional
      />
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
  const { typed } = assessment
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
        <Textarea
          label={texts.conduct}
          name={fieldOf.conduct}
          hint={texts.conductHint}
          error={errors[fieldOf.conduct]}
          value={typed.text(fieldOf.conduct)}
          rows={6}
        />
        <h2>{texts.byValue}</h2>
        <p>{texts.behaviourLead}</p>
        {BEHAVIOUR_KEYS.map((key) => (
          <ValueField
            key={key}
            language={language}
            of={key}
            typed={typed}
            error={errors[fieldOf.conductBy(key)]}
          />
        ))}
        <ButtonGroup>
          <Button>{texts.save}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
