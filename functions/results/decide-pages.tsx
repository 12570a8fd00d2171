import { predicateOf } from '../domain/predicate.ts'
import { RATINGS } from '../domain/rating.ts'
import { Radios } from '../platform/html/choices.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { type Checking, CheckPage } from './check-page.tsx'
import type { Ruled } from './read-decision.ts'
import type { ResultStory } from './result-story.ts'
import { textsFor } from './texts.ts'
import { WritePage, type Writing } from './write-page.tsx'

interface DecidePageProps extends Writing {
  readonly story: ResultStory
}

/** Asks for the ruling, the new ratings where they change, and the reason. */
export const DecidePage = ({ story, ...writing }: DecidePageProps) => {
  const { visit, typed, errors } = writing
  const texts = textsFor(visit.language)
  const { ratings } = vocabularyFor(visit.language)
  const { appraisal, employeeName } = story
  const newRatings = [
    { name: 'work', label: texts.newWork },
    { name: 'behaviour', label: texts.newBehaviour },
  ] as const
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
        label={texts.ruling}
        name="ruling"
        value={typed.text('ruling')}
        error={errors.ruling}
        options={[
          { value: 'uphold', text: texts.uphold, hint: texts.upholdHint },
          { value: 'change', text: texts.change, hint: texts.changeHint },
        ]}
      />
      {newRatings.map(({ name, label }) => (
        <Radios
          key={name}
          label={label}
          name={name}
          hint={texts.onlyIfChanged}
          value={typed.has(name) ? typed.text(name) : appraisal[name]}
          error={errors[name]}
          options={RATINGS.map((value) => ({ value, text: ratings[value] }))}
        />
      ))}
      <Textarea
        label={texts.decisionReason}
        name="reason"
        hint={texts.decisionReasonHint}
        value={typed.text('reason')}
        error={errors.reason}
      />
    </WritePage>
  )
}

interface CheckDecisionPageProps extends Checking {
  readonly story: ResultStory
  readonly ruled: Ruled
}

/** Shows the decision and the predicate it leads to once more before it is sent for good. */
export const CheckDecisionPage = ({ story, ruled, ...checking }: CheckDecisionPageProps) => {
  const { language, address, period } = checking.visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const change = { href: `${address}?step=decide` }
  return (
    <CheckPage
      checking={checking}
      title={texts.checkDecisionTitle}
      caption={texts.decisionTitle(story.employeeName)}
      back={{ step: 'decide', label: texts.backToDecision }}
      rows={[
        { key: texts.ruling, value: ruled.ruling === 'upheld' ? texts.uphold : texts.change, change },
        { key: terms.work, value: ratings[ruled.work], change },
        { key: terms.behaviour, value: ratings[ruled.behaviour], change },
        {
          key: texts.outcome,
          value: <PredicateTag predicate={predicateOf(ruled, period.profile.matrix)} />,
        },
        { key: texts.decisionReason, value: ruled.reason, change },
      ]}
      lead={texts.checkDecisionLead}
      submit={texts.submitDecision}
    />
  )
}
