import { predicateOf } from '../domain/predicate.ts'
import { RATINGS } from '../domain/rating.ts'
import { Button } from '../platform/html/button.tsx'
import { Radios } from '../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import type { TaskVisit } from '../platform/human-tasks/task-page.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { Ruled } from './read-decision.ts'
import type { ResultStory } from './result-story.ts'
import { textsFor } from './texts.ts'

interface DecidePageProps {
  readonly visit: TaskVisit
  readonly story: ResultStory
  readonly typed: Typed
  readonly errors: FieldErrors
}

/** Asks for the ruling, the new ratings where they change, and the reason. */
export const DecidePage = ({ visit, story, typed, errors }: DecidePageProps) => {
  const { language, person, address } = visit
  const texts = textsFor(language)
  const { ratings } = vocabularyFor(language)
  const { appraisal, employeeName } = story
  const options = RATINGS.map((value) => ({ value, text: ratings[value] }))
  const chosen = (name: 'work' | 'behaviour') => (typed.has(name) ? typed.text(name) : appraisal[name])
  return (
    <Page
      language={language}
      title={texts.decideTitle}
      user={person.name}
      back={{ href: address, label: texts.backToSides }}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.decisionTitle(employeeName)}>{texts.decideTitle}</PageHeading>
      <Form action={`${address}?step=decide`} draft={`${address}/draft`}>
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
        <Radios
          label={texts.newWork}
          name="work"
          hint={texts.onlyIfChanged}
          value={chosen('work')}
          error={errors.work}
          options={options}
        />
        <Radios
          label={texts.newBehaviour}
          name="behaviour"
          hint={texts.onlyIfChanged}
          value={chosen('behaviour')}
          error={errors.behaviour}
          options={options}
        />
        <Textarea
          label={texts.decisionReason}
          name="reason"
          hint={texts.decisionReasonHint}
          value={typed.text('reason')}
          error={errors.reason}
        />
        <Button>{texts.checkDecision}</Button>
      </Form>
    </Page>
  )
}

interface CheckDecisionPageProps {
  readonly visit: TaskVisit
  readonly story: ResultStory
  readonly ruled: Ruled
  /** A mark of what is shown: only what was seen can be sent. */
  readonly seen: string
  readonly isChanged: boolean
}

/** Shows the decision and the predicate it leads to once more before it is sent for good. */
export const CheckDecisionPage = ({ visit, story, ruled, seen, isChanged }: CheckDecisionPageProps) => {
  const { language, person, address, period } = visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const change = { href: `${address}?step=decide` }
  return (
    <Page
      language={language}
      title={texts.checkDecisionTitle}
      user={person.name}
      back={{ href: `${address}?step=decide`, label: texts.backToDecision }}
    >
      <PageHeading caption={texts.decisionTitle(story.employeeName)}>{texts.checkDecisionTitle}</PageHeading>
      {isChanged && (
        <Notice tone="attention" title={texts.changedTitle}>
          <p>{texts.changedWhy}</p>
        </Notice>
      )}
      <SummaryList
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
      />
      <p>{texts.checkDecisionLead}</p>
      <Form action={`${address}?step=check`}>
        <HiddenField name="seen" value={seen} />
        <Button>{texts.submitDecision}</Button>
      </Form>
    </Page>
  )
}
