import { predicateOf } from '../domain/predicate.ts'
import type { Rating } from '../domain/rating.ts'
import { rowOf } from '../platform/forms/show-form.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { CheckPage } from '../platform/human-tasks/check-page.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { ReviewCase } from './case.ts'
import { type ReviewAnswer, reviewForm } from './forms.ts'
import { textsFor } from './texts.ts'

interface CheckReviewPageProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly answer: ReviewAnswer
  readonly changedMeanwhile?: boolean
}

const Answers = ({ visit: { language, address }, answer }: CheckReviewPageProps) => {
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const row = rowOf(reviewForm, language, address)
  const rated = (rating: Rating, reason: string) => (
    <>
      <strong>{ratings[rating]}</strong>
      <br />
      {texts.reason(reason)}
    </>
  )
  const { developmentAsked, development } = answer
  return (
    <SummaryList
      rows={[
        row('work', rated(answer.work, answer.workReason), terms.workRating),
        row('behaviour', rated(answer.behaviour, answer.behaviourReason), terms.behaviourRating),
        row(
          'developmentAsked',
          developmentAsked ? (development ?? texts.yes) : texts.no,
          texts.developmentKey,
        ),
        row('feedback', answer.feedback ?? texts.none),
      ]}
    />
  )
}

/** The review as it will be sent, with the predicate that follows from it. */
export const CheckReviewPage = (props: CheckReviewPageProps) => {
  const { visit, of, answer, changedMeanwhile } = props
  const { language, period, address } = visit
  const texts = textsFor(language)
  return (
    <CheckPage
      visit={visit}
      title={texts.checkTitle}
      caption={of.employee.name}
      back={{ href: address, label: texts.back }}
      content={answer}
      changed={changedMeanwhile && { title: texts.changed, why: texts.changedWhy }}
      answers={
        <>
          <Answers {...props} />
          <h2>{vocabularyFor(language).terms.predicate}</h2>
          <p>
            <PredicateTag predicate={predicateOf(answer, period.profile.matrix)} />
          </p>
          <p>{texts.predicateFollows}</p>
          {of.appraisal.headsUnit && <p>{texts.predicateProvisional}</p>}
          <h2>{texts.sendTitle}</h2>
          <p>{texts.sendWhy}</p>
        </>
      }
      submit={texts.send}
    />
  )
}
