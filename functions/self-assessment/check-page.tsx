import { BEHAVIOUR_KEYS } from '../domain/behaviour.ts'
import type { Indicator, WorkResult } from '../domain/plan.ts'
import { rowOf, showForm } from '../platform/forms/show-form.tsx'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { Tag } from '../platform/html/tag.tsx'
import { CheckPage } from '../platform/human-tasks/check-page.tsx'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import { formatNumber } from '../platform/i18n/format.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Assessment, shownOnCheck, stepNameOf } from './assessment.ts'
import { fieldOf } from './field-names.ts'
import { realisationRead } from './fields.ts'
import { behaviourForm, obstaclesForm, resultForm } from './forms.ts'
import { textsFor } from './texts.ts'

interface CheckAssessmentPageProps {
  readonly visit: PeriodVisit
  readonly assessment: Assessment
  readonly errors: FieldErrors
  readonly changedMeanwhile?: boolean
}

const Typed = ({ visit, assessment, name }: CheckAssessmentPageProps & { readonly name: string }) => {
  const typed = assessment.typed.text(name).trim()
  const { notYet } = textsFor(visit.language)
  return <span id={name}>{typed || <Tag tone="attention">{notYet}</Tag>}</span>
}

const Realised = (
  props: CheckAssessmentPageProps & { readonly result: WorkResult; readonly indicator: Indicator },
) => {
  const { result, indicator, visit, assessment } = props
  const { id, target, unit } = indicator
  const { language } = visit
  const texts = textsFor(language)
  const read = realisationRead(result, indicator, assessment.typed)
  if (read.kind !== 'number') return <Typed {...props} name={fieldOf.realisation(id)} />
  const amount = (number: number) => `${formatNumber(number, language, 4)} ${unit}`
  const evidence = assessment.typed.text(fieldOf.evidence(id)).trim()
  return (
    <>
      {texts.reached(amount(read.value), amount(target))}
      <br />
      <span class="soft">{evidence ? texts.withEvidence(evidence) : texts.withoutEvidence}</span>
    </>
  )
}

const ResultAnswers = (props: CheckAssessmentPageProps & { readonly result: WorkResult }) => {
  const { result, visit } = props
  const { language, address } = visit
  const row = rowOf(resultForm(result, language), language, `${address}?step=${stepNameOf(result)}`)
  const account = fieldOf.account(result.id)
  return (
    <section>
      <h2>{result.title}</h2>
      <SummaryList
        rows={[
          ...result.indicators.map((indicator) =>
            row(
              fieldOf.realisation(indicator.id),
              <Realised {...props} indicator={indicator} />,
              indicator.description,
            ),
          ),
          row(account, <Typed {...props} name={account} />, textsFor(language).accountKey),
        ]}
      />
    </section>
  )
}

const Answers = (props: CheckAssessmentPageProps) => {
  const { language, address } = props.visit
  const { results, typed } = props.assessment
  const texts = textsFor(language)
  const row = rowOf(behaviourForm, language, `${address}?step=behaviour`)
  const textRow = (name: string, key: string) => row(name, <Typed {...props} name={name} />, key)
  const written = BEHAVIOUR_KEYS.filter((key) => typed.text(fieldOf.conductBy(key)).trim() !== '')
  return (
    <>
      {results.map((result) => (
        <ResultAnswers key={result.id} {...props} result={result} />
      ))}
      <h2>{texts.behaviourPart}</h2>
      <SummaryList
        rows={[
          textRow(fieldOf.conduct, texts.conductKey),
          ...written.map((key) => textRow(fieldOf.conductBy(key), behaviourFor(language)[key].name)),
        ]}
      />
    </>
  )
}

/** Every answer with a way to change it, the last question, and the button that sends it all. */
export const CheckAssessmentPage = (props: CheckAssessmentPageProps) => {
  const { visit, assessment, errors, changedMeanwhile } = props
  const { language, address } = visit
  const { typed } = assessment
  const texts = textsFor(language)
  return (
    <CheckPage
      visit={visit}
      title={texts.checkTitle}
      caption={texts.title}
      back={{ href: address, label: texts.overview }}
      content={shownOnCheck(assessment)}
      changed={changedMeanwhile && { title: texts.changed, why: texts.changedWhy }}
      errors={errors}
      answers={<Answers {...props} />}
      draft={`${address}/draft?step=check`}
      submit={texts.send}
    >
      <Textarea {...showForm(obstaclesForm, { language, typed, errors })('obstacles')} rows={3} />
      <h2>{texts.sendTitle}</h2>
      <p>{texts.checkLead}</p>
      <p>{texts.declare}</p>
    </CheckPage>
  )
}
