import { Notice } from '../platform/html/notice.tsx'
import { SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { formatDay } from '../platform/i18n/format.ts'
import { periodTitle } from '../platform/i18n/period-title.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { ReviewCase } from './case.ts'
import type { LastResult } from './last-result.ts'
import { textsFor } from './texts.ts'

interface AboutProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly unitName: string
  readonly last: LastResult | undefined
}

const LastPredicate = ({ visit: { language }, last }: AboutProps) => {
  const words = vocabularyFor(language)
  if (!last?.appraisal.predicate) return <>{textsFor(language).noLastResult}</>
  const { work, behaviour, predicate } = last.appraisal
  return (
    <>
      <PredicateTag predicate={predicate} /> {periodTitle(last.period, language)}
      <br />
      <span class="soft">
        {work && `${words.terms.work}: ${words.ratings[work]}. `}
        {behaviour && `${words.terms.behaviour}: ${words.ratings[behaviour]}.`}
      </span>
    </>
  )
}

const Standing = ({ visit: { language, period, person, task }, of: { assessed, returned } }: AboutProps) => {
  const texts = textsFor(language)
  const day = (instant: string) => formatDay(instant, language, period.timeZone)
  return (
    <>
      {returned && (
        <Notice
          title={
            returned.returnedBy === person.personId
              ? texts.wasReturned(day(returned.returnedAt))
              : texts.wasReturnedByOther(day(returned.returnedAt))
          }
        >
          <p>{returned.reason}</p>
        </Notice>
      )}
      {!assessed && (
        <Notice tone="attention" title={texts.notAssessed}>
          <p>{period.closedEarlyAt ? texts.closedEarly(day(period.closedEarlyAt)) : texts.notAssessedWhy}</p>
        </Notice>
      )}
      {assessed && assessed.round < task.round && (
        <Notice tone="attention" title={texts.olderAssessed}>
          <p>
            {period.closedEarlyAt
              ? texts.closedEarlyOlder(day(period.closedEarlyAt))
              : texts.olderAssessedWhy}
          </p>
        </Notice>
      )}
    </>
  )
}

/** Whom the review is about, by when it is due, and how it came to this desk. */
export const AboutEmployee = (props: AboutProps) => {
  const { language, period, task } = props.visit
  const { employee, assessed } = props.of
  const texts = textsFor(language)
  const { terms } = vocabularyFor(language)
  return (
    <>
      <Standing {...props} />
      <SummaryList
        rows={[
          { key: terms.post, value: `${employee.post} (${employee.grade})` },
          { key: texts.unit, value: props.unitName },
          { key: terms.dueDate, value: formatDay(task.dueAt, language, period.timeZone) },
          ...(assessed
            ? [
                {
                  key: texts.assessed,
                  value: texts.assessedOn(formatDay(assessed.submittedAt, language, period.timeZone)),
                },
              ]
            : []),
          { key: texts.lastResult, value: <LastPredicate {...props} /> },
        ]}
      />
    </>
  )
}
