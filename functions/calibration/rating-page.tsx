import { RATINGS, type Rating } from '../domain/rating.ts'
import { showForm } from '../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../platform/html/button.tsx'
import { Radios } from '../platform/html/choices.tsx'
import type { FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Textarea } from '../platform/html/inputs.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { Timeline } from '../platform/html/sequences.tsx'
import { PredicateTag, Tag } from '../platform/html/tag.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { formatShortDateTime } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { Adjustment } from '../records/calibrations.ts'
import type { Review } from '../records/reviews.ts'
import { CalibrationPage, stepAddress } from './calibration-page.tsx'
import type { CalibrationVisit } from './calibration-visit.ts'
import { ratingForm } from './forms.ts'
import type { OnBoard } from './people-on-board.ts'
import { textsFor } from './texts.ts'

/** A person to rate with what is known of them; `fixedWork` is the rating the unit's achievement gives its head. */
export interface RatingCase {
  readonly person: OnBoard
  readonly fixedWork: Rating | undefined
  readonly review: Review | undefined
  readonly adjustments: readonly Adjustment[]
}

interface RatingPageProps {
  readonly calibrating: CalibrationVisit
  readonly rateable: RatingCase
  readonly typed: Typed
  readonly errors: FieldErrors
}

type KnownProps = Pick<RatingPageProps, 'calibrating' | 'rateable'>

const Known = ({ calibrating, rateable }: KnownProps) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const { person, review } = rateable
  const { work, behaviour, predicate, assessedRound } = person.appraisal
  const words = (rating: Rating | undefined) => (rating ? ratings[rating] : texts.notRated)
  const reasons = review
    ? [
        { key: texts.reviewer, value: review.workReason },
        { key: texts.reviewerBehaviour, value: review.behaviourReason },
      ]
    : [{ key: texts.reviewer, value: texts.noReview }]
  return (
    <SummaryList
      rows={[
        { key: terms.work, value: words(work) },
        { key: terms.behaviour, value: words(behaviour) },
        {
          key: terms.predicate,
          value: predicate ? (
            <PredicateTag predicate={predicate} />
          ) : (
            <Tag tone="attention">{texts.unrated}</Tag>
          ),
        },
        ...(person.before ? [{ key: texts.before, value: <PredicateTag predicate={person.before} /> }] : []),
        {
          key: texts.selfAssessment,
          value: assessedRound === undefined ? texts.notSubmitted : texts.submitted,
        },
        ...reasons,
      ]}
    />
  )
}

const Earlier = ({ calibrating, rateable }: KnownProps) => {
  const { language, period } = calibrating.visit
  const texts = textsFor(language)
  const { ratings } = vocabularyFor(language)
  const words = (rating: Rating | undefined) => (rating ? ratings[rating] : texts.notRated)
  return (
    <>
      <h2>{texts.earlier}</h2>
      <Timeline
        entries={rateable.adjustments.map(({ at, after, reason }) => ({
          title: texts.earlierRow(words(after.work), words(after.behaviour)),
          at,
          when: formatShortDateTime(at, language, period.timeZone),
          more: <p>{reason}</p>,
        }))}
      />
    </>
  )
}

/** Changes one person's two ratings with a reason. */
export const RatingPage = ({ calibrating, rateable, typed, errors }: RatingPageProps) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const { person, fixedWork, adjustments } = rateable
  const { appraisalId, work, behaviour } = person.appraisal
  const options = RATINGS.map((value) => ({ value, text: ratings[value] }))
  const field = showForm(ratingForm, { language, typed, errors }, { work, behaviour })
  return (
    <CalibrationPage
      calibrating={calibrating}
      title={texts.rateTitle(person.name)}
      back={{ step: 'board', label: texts.backToBoard }}
      errors={errors}
    >
      <p class="lead">{texts.rateLead}</p>
      <Known calibrating={calibrating} rateable={rateable} />
      {adjustments.length > 0 && <Earlier calibrating={calibrating} rateable={rateable} />}
      <Form action={stepAddress(calibrating, `rate.${appraisalId}`)}>
        {fixedWork ? (
          <Notice title={`${terms.workRating}: ${ratings[fixedWork]}`}>
            <p>{texts.workFixed}</p>
          </Notice>
        ) : (
          <Radios {...field('work')} options={options} />
        )}
        <Radios {...field('behaviour')} options={options} />
        <Textarea {...field('reason')} />
        <ButtonGroup>
          <Button>{texts.saveRating}</Button>
          <ButtonLink kind="secondary" href={stepAddress(calibrating, 'board')}>
            {texts.backToBoard}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </CalibrationPage>
  )
}
