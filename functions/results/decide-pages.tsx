import { predicateOf } from '../domain/predicate.ts'
import { RATINGS } from '../domain/rating.ts'
import { rowOf, showForm } from '../platform/forms/show-form.tsx'
import { Radios } from '../platform/html/choices.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { CheckPage } from '../platform/human-tasks/check-page.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { decisionForm, type Ruled } from './decision-form.ts'
import type { ResultStory } from './result-story.ts'
import { textsFor } from './texts.ts'
import { WritePage, type WriteView } from './write-page.tsx'

interface DecidePageProps extends WriteView {
  readonly story: ResultStory
}

/** Asks for the ruling, the new ratings where they change, and the reason. */
export const DecidePage = ({ story, ...writing }: DecidePageProps) => {
  const { visit, typed, errors } = writing
  const texts = textsFor(visit.language)
  const { ratings } = vocabularyFor(visit.language)
  const { appraisal, employeeName } = story
  const field = showForm(decisionForm, { language: visit.language, typed, errors }, appraisal)
  const options = RATINGS.map((value) => ({ value, text: ratings[value] }))
  return (
    <WritePage
      writing={writing}
      step="decide"
      title={texts.decideTitle}
      caption={texts.decisionTitle(employeeName)}
      back={texts.backToSides}
      submit={texts.checkDecision}
    >
      <Radios
        {...field('ruling')}
        options={[
          { value: 'uphold', text: texts.uphold, hint: texts.upholdHint },
          { value: 'change', text: texts.change, hint: texts.changeHint },
        ]}
      />
      <Radios {...field('work')} options={options} />
      <Radios {...field('behaviour')} options={options} />
      <Textarea {...field('reason')} />
    </WritePage>
  )
}

interface CheckDecisionPageProps {
  readonly visit: PeriodVisit
  readonly story: ResultStory
  readonly ruled: Ruled
  readonly isChanged: boolean
}

/** Shows the decision and the predicate it leads to once more before it is sent for good. */
export const CheckDecisionPage = ({ visit, story, ruled, isChanged }: CheckDecisionPageProps) => {
  const { language, address, period } = visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const form = `${address}?step=decide`
  const row = rowOf(decisionForm, language, form)
  return (
    <CheckPage
      visit={visit}
      title={texts.checkDecisionTitle}
      caption={texts.decisionTitle(story.employeeName)}
      back={{ href: form, label: texts.backToDecision }}
      content={ruled}
      changed={isChanged && { title: texts.changedTitle, why: texts.changedWhy }}
      answers={
        <>
          <SummaryList
            rows={[
              row('ruling', ruled.ruling === 'upheld' ? texts.uphold : texts.change),
              row('work', ratings[ruled.work], terms.work),
              row('behaviour', ratings[ruled.behaviour], terms.behaviour),
              {
                key: texts.outcome,
                value: <PredicateTag predicate={predicateOf(ruled, period.profile.matrix)} />,
              },
              row('reason', ruled.reason),
            ]}
          />
          <p>{texts.checkDecisionLead}</p>
        </>
      }
      submit={texts.submitDecision}
    />
  )
}
