import { BEHAVIOUR_KEYS } from '../domain/behaviour.ts'
import type { Indicator, WorkResult } from '../domain/plan.ts'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList, type SummaryRow } from '../platform/html/sections.tsx'
import { Tag } from '../platform/html/tag.tsx'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import { formatNumber } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Assessment, seenOf, stepNameOf } from './assessment.ts'
import { fieldOf, realisationRead } from './fields.ts'
import { textsFor } from './texts.ts'

interface CheckPageProps {
  readonly visit: PeriodVisit
  readonly assessment: Assessment
  readonly errors: FieldErrors
  readonly changedMeanwhile?: boolean
}

const Typed = ({ visit, assessment, name }: CheckPageProps & { readonly name: string }) => {
  const typed = assessment.typed.text(name).trim()
  const { notYet } = textsFor(visit.language)
  return <span id={name}>{typed || <Tag tone="attention">{notYet}</Tag>}</span>
}

const indicatorRow = (props: CheckPageProps, result: WorkResult, indicator: Indicator): SummaryRow => {
  const { id, description, target, unit } = indicator
  const { language, address } = props.visit
  const { typed } = props.assessment
  const texts = textsFor(language)
  const name = fieldOf.realisation(id)
  const read = realisationRead(result, indicator, typed)
  const amount = (number: number) => `${formatNumber(number, language, 4)} ${unit}`
  const evidence = typed.text(fieldOf.evidence(id)).trim()
  return {
    key: description,
    value:
      read.kind !== 'number' ? (
        <Typed {...props} name={name} />
      ) : (
        <>
          {texts.reached(amount(read.value), amount(target))}
          <br />
          <span class="soft">{evidence ? texts.withEvidence(evidence) : texts.withoutEvidence}</span>
        </>
      ),
    change: { href: `${address}?step=${stepNameOf(result)}#${name}`, about: description },
  }
}

const textRow = (props: CheckPageProps, key: string, name: string, step: string): SummaryRow => ({
  key,
  value: <Typed {...props} name={name} />,
  change: { href: `${props.visit.address}?step=${step}#${name}` },
})

const Answers = (props: CheckPageProps) => {
  const { language } = props.visit
  const { results, typed } = props.assessment
  const texts = textsFor(language)
  const written = BEHAVIOUR_KEYS.filter((key) => typed.text(fieldOf.conductBy(key)).trim() !== '')
  return (
    <>
      {results.map((result) => (
        <section key={result.id}>
          <h2>{result.title}</h2>
          <SummaryList
            rows={[
              ...result.indicators.map((indicator) => indicatorRow(props, result, indicator)),
              textRow(props, texts.accountKey, fieldOf.account(result.id), stepNameOf(result)),
            ]}
          />
        </section>
      ))}
      <h2>{texts.behaviourPart}</h2>
      <SummaryList
        rows={[
          textRow(props, texts.conductKey, fieldOf.conduct, 'behaviour'),
          ...written.map((key) =>
            textRow(props, behaviourFor(language)[key].name, fieldOf.conductBy(key), 'behaviour'),
          ),
        ]}
      />
    </>
  )
}

/** Every answer with a way to change it, the last question, and the button that sends it all. */
export const CheckPage = (props: CheckPageProps) => {
  const { language, address, person } = props.visit
  const { assessment, errors, changedMeanwhile } = props
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={texts.checkTitle}
      user={person.name}
      back={{ href: address, label: texts.overview }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.title}>{texts.checkTitle}</PageHeading>
      {changedMeanwhile && (
        <Notice tone="attention" title={texts.changed}>
          <p>{texts.changedWhy}</p>
        </Notice>
      )}
      <Answers {...props} />
      <Form action={`${address}?step=check`} draft={`${address}/draft?step=check`}>
        <HiddenField name="seen" value={seenOf(assessment)} />
        <Textarea
          label={texts.obstacles}
          name={fieldOf.obstacles}
          hint={texts.obstaclesHint}
          error={errors[fieldOf.obstacles]}
          value={assessment.typed.text(fieldOf.obstacles)}
          rows={3}
          optional
        />
        <h2>{texts.sendTitle}</h2>
        <p>{texts.checkLead}</p>
        <p>{texts.declare}</p>
        <ButtonGroup>
          <Button>{texts.send}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
