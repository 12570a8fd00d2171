import { ButtonGroup, ButtonLink } from '../platform/html/button.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { Details, PageHeading, SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { formatDay, formatNumber } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { Disputable } from '../records/objections.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { DecisionStory } from './decision-story.ts'
import { ResultMatrix } from './result-matrix.tsx'
import { CalibrationReasons } from './result-reasons.tsx'
import { textsFor } from './texts.ts'

interface SidesProps {
  readonly visit: PeriodVisit
  readonly story: DecisionStory
}

/** One rating: what the supervisor gave as reason beside what the employee says against it. */
const Side = ({ visit, story, rating }: SidesProps & { readonly rating: Disputable }) => {
  const texts = textsFor(visit.language)
  const { ratings, terms } = vocabularyFor(visit.language)
  const { appraisal, review, objection } = story
  const isDisputed = objection.disputed.includes(rating)
  return (
    <section>
      <h3>{`${terms[rating]}: ${ratings[appraisal[rating]]}`}</h3>
      <div class="cards">
        <div class="card">
          <p>
            <strong>{texts.supervisorSays}</strong>
          </p>
          {review && review[rating] !== appraisal[rating] && (
            <p>{texts.supervisorGave(ratings[review[rating]])}</p>
          )}
          <p>{review?.[`${rating}Reason`] ?? texts.noReview}</p>
        </div>
        <div class="card">
          <p>
            <strong>{texts.employeeSays}</strong>
          </p>
          <p>{isDisputed ? objection[`${rating}Reason`] : texts.notDisputed}</p>
        </div>
      </div>
    </section>
  )
}

const SelfAssessmentPart = ({ visit, story }: SidesProps) => {
  const { language } = visit
  const texts = textsFor(language)
  const { selfAssessment, workResults } = story
  if (!selfAssessment) return <p>{texts.noSelfAssessment}</p>
  const amount = (value: number, unit: string) => `${formatNumber(value, language, 4)} ${unit}`
  return (
    <Details summary={texts.selfAssessmentTitle}>
      {workResults.map((result) => {
        const assessed = selfAssessment.results.find(({ resultId }) => resultId === result.id)
        return (
          <section key={result.id}>
            <h3>{result.title}</h3>
            <SummaryList
              rows={result.indicators.map(({ id, description, target, unit }) => {
                const value = assessed?.realisations.find(({ indicatorId }) => indicatorId === id)?.value
                return {
                  key: description,
                  value:
                    value === undefined
                      ? texts.none
                      : texts.realised(amount(value, unit), amount(target, unit)),
                }
              })}
            />
            <p>{assessed?.account}</p>
          </section>
        )
      })}
      <SummaryList
        rows={[
          { key: texts.conduct, value: selfAssessment.conduct },
          ...(selfAssessment.obstacles ? [{ key: texts.obstacles, value: selfAssessment.obstacles }] : []),
        ]}
      />
    </Details>
  )
}

const Sides = ({ visit, story }: SidesProps) => {
  const { language, period } = visit
  const texts = textsFor(language)
  const { adjustments, objection, review } = story
  return (
    <>
      <h2>{texts.sidesTitle}</h2>
      <Side visit={visit} story={story} rating="work" />
      <Side visit={visit} story={story} rating="behaviour" />
      <SummaryList
        rows={[
          { key: texts.evidence, value: objection.evidence ?? texts.noEvidence },
          ...(review?.feedback ? [{ key: texts.feedbackGiven, value: review.feedback }] : []),
        ]}
      />
      {adjustments.length > 0 && (
        <>
          <h2>{texts.calibrationReasons}</h2>
          <CalibrationReasons adjustments={adjustments} period={period} />
        </>
      )}
      <SelfAssessmentPart visit={visit} story={story} />
    </>
  )
}

/** Both sides of an objection, for the one who decides it. */
export const SidesPage = ({ visit, story }: SidesProps) => {
  const { language, period, task, person, address, others } = visit
  const texts = textsFor(language)
  const { appraisal, employeeName } = story
  const title = texts.decisionTitle(employeeName)
  return (
    <Page
      language={language}
      title={title}
      user={person.name}
      back={others ? { href: others, label: texts.others } : undefined}
      wide
    >
      <PageHeading>{title}</PageHeading>
      <p class="lead">{texts.decisionLead}</p>
      <p>
        {texts.predicateNow}: <PredicateTag predicate={appraisal.predicate} />
      </p>
      <Notice title={texts.decisionDue(formatDay(task.dueAt, language, period.timeZone))} />
      <Sides visit={visit} story={story} />
      <h2>{texts.matrixTitle}</h2>
      <ResultMatrix
        caption={texts.matrixCaption}
        here={texts.hereTheirs}
        matrix={period.profile.matrix}
        work={appraisal.work}
        behaviour={appraisal.behaviour}
      />
      <ButtonGroup>
        <ButtonLink href={`${address}?step=decide`}>{texts.toDecide}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
