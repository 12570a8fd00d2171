import { routeOf } from '../domain/follow-up.ts'
import { showForm } from '../platform/forms/show-form.tsx'
import { Button } from '../platform/html/button.tsx'
import { Radios } from '../platform/html/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Form } from '../platform/html/form.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import type { Form as Typed } from '../platform/http/form.ts'
import { formatDay, formatNumber } from '../platform/i18n/format.ts'
import { periodTitle } from '../platform/i18n/period-title.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { resultForm } from './result-form.ts'
import { ResultMatrix } from './result-matrix.tsx'
import { CalibrationReasons, RatingReasons } from './result-reasons.tsx'
import type { ResultStory } from './result-story.ts'
import { textsFor } from './texts.ts'

interface ResultPageProps {
  readonly visit: PeriodVisit
  readonly story: ResultStory
  readonly typed: Typed
  readonly errors: FieldErrors
}

type ResultView = Pick<ResultPageProps, 'visit' | 'story'>

const Outcome = ({ visit, story }: ResultView) => {
  const { language, period, task } = visit
  const texts = textsFor(language)
  const { ratings, predicates } = vocabularyFor(language)
  const { work, behaviour, predicate } = story.appraisal
  const days = formatNumber(period.profile.objectionWorkingDays, language)
  return (
    <>
      <p class="lead">
        {texts.yourPredicate}: <PredicateTag predicate={predicate} />
      </p>
      <p>{texts.meaning(ratings[work], ratings[behaviour], predicates[predicate])}</p>
      <Notice tone="attention" title={texts.silence(formatDay(task.dueAt, language, period.timeZone))}>
        <p>{texts.silenceWhy(days)}</p>
      </Notice>
    </>
  )
}

const Reasons = ({ visit, story }: ResultView) => {
  const { language, period } = visit
  const texts = textsFor(language)
  const { adjustments, appraisal, calibratedInPlaceBy } = story
  return (
    <>
      <h2>{texts.ratingsTitle}</h2>
      <RatingReasons {...story} />
      {adjustments.length > 0 ? (
        <>
          <h2>{texts.calibrationTitle}</h2>
          <p>{texts.calibrationLead}</p>
          <CalibrationReasons adjustments={adjustments} period={period} />
        </>
      ) : (
        <p>{texts.noCalibration}</p>
      )}
      {calibratedInPlaceBy && <p>{texts.calibratedInPlace(calibratedInPlaceBy)}</p>}
      <h2>{texts.matrixTitle}</h2>
      <p>{texts.matrixWhy}</p>
      <ResultMatrix
        caption={texts.matrixCaption}
        here={texts.here}
        matrix={period.profile.matrix}
        work={appraisal.work}
        behaviour={appraisal.behaviour}
      />
      <h2>{texts.followUpTitle}</h2>
      <p>{texts.followUps[routeOf(appraisal.predicate)]}</p>
    </>
  )
}

/** An employee's result with its reasons, and the question whether they accept it. */
export const ResultPage = ({ visit, story, typed, errors }: ResultPageProps) => {
  const { language, person, period, address, others } = visit
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={texts.title}
      user={person.name}
      back={others ? { href: others, label: texts.others } : undefined}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={periodTitle(period, language)}>{texts.title}</PageHeading>
      <Outcome visit={visit} story={story} />
      <Reasons visit={visit} story={story} />
      <Form action={address}>
        <Radios
          {...showForm(resultForm, { language, typed, errors })('answer')}
          large
          options={[
            { value: 'accept', text: texts.accept, hint: texts.acceptHint },
            { value: 'object', text: texts.object, hint: texts.objectHint },
          ]}
        />
        <Button>{texts.answer}</Button>
      </Form>
    </Page>
  )
}
