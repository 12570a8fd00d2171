import { BEHAVIOUR_KEYS } from '../domain/behaviour.ts'
import type { WorkResult } from '../domain/plan.ts'
import { DataTable } from '../platform/html/data-table.tsx'
import { Details, SummaryList } from '../platform/html/sections.tsx'
import { behaviourFor } from '../platform/i18n/behaviour.ts'
import { formatNumber } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'
import type { SelfAssessment } from '../records/self-assessments.ts'
import type { ReviewCase } from './case.ts'
import { Evidence } from './evidence.tsx'
import { textsFor } from './texts.ts'

interface ResultProps {
  readonly language: Language
  readonly result: WorkResult
  readonly assessed: SelfAssessment | undefined
}

const Result = ({ language, result, assessed }: ResultProps) => {
  const texts = textsFor(language)
  const own = assessed?.results.find(({ resultId }) => resultId === result.id)
  const columns = [{ header: texts.indicator }, { header: texts.target }]
  const amount = (value: number, unit: string) => `${formatNumber(value, language, 4)} ${unit}`
  return (
    <>
      <DataTable
        caption={result.title}
        columns={assessed ? [...columns, { header: texts.realisation }, { header: texts.evidence }] : columns}
        rows={result.indicators.map(({ id, description, target, unit }) => {
          const realised = own?.realisations.find(({ indicatorId }) => indicatorId === id)
          const cells = [description, amount(target, unit)]
          if (!assessed) return cells
          return [
            ...cells,
            <strong key="realised">{realised ? amount(realised.value, unit) : texts.notGiven}</strong>,
            realised?.evidence ? (
              <Evidence key="evidence" text={realised.evidence} />
            ) : (
              <span key="evidence" class="soft">
                {texts.noEvidence}
              </span>
            ),
          ]
        })}
      />
      {own && <SummaryList rows={[{ key: texts.account, value: own.account }]} />}
    </>
  )
}

const conductRows = (assessed: SelfAssessment, language: Language) => {
  const texts = textsFor(language)
  return [
    { key: texts.account, value: assessed.conduct },
    ...BEHAVIOUR_KEYS.flatMap((key) => {
      const written = assessed.conductByValue[key]
      return written ? [{ key: behaviourFor(language)[key].name, value: written }] : []
    }),
    ...(assessed.obstacles ? [{ key: texts.obstacles, value: assessed.obstacles }] : []),
  ]
}

/** The seven values with their statements, for whoever wants to look them up. */
const Values = ({ language }: { readonly language: Language }) => (
  <Details summary={textsFor(language).values}>
    {BEHAVIOUR_KEYS.map((key) => (
      <section key={key}>
        <h3>{behaviourFor(language)[key].name}</h3>
        <ul>
          {behaviourFor(language)[key].statements.map((statement) => (
            <li key={statement}>{statement}</li>
          ))}
        </ul>
      </section>
    ))}
  </Details>
)

/** What was asked and what the employee says was achieved, side by side. */
export const SelfAssessed = ({ language, of }: { readonly language: Language; readonly of: ReviewCase }) => {
  const texts = textsFor(language)
  return (
    <>
      <h2>{texts.results}</h2>
      {of.results.map((result) => (
        <Result key={result.id} language={language} result={result} assessed={of.assessed} />
      ))}
      <h2>{texts.behaviour}</h2>
      {of.assessed && <SummaryList rows={conductRows(of.assessed, language)} />}
      <Values language={language} />
    </>
  )
}
