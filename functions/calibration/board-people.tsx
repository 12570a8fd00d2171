import { PREDICATES, type Predicate } from '../domain/predicate.ts'
import { DataTable } from '../platform/html/data-table.tsx'
import { Pagination } from '../platform/html/sequences.tsx'
import { PredicateTag, Tag } from '../platform/html/tag.tsx'
import { formatNumber } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { stepAddress } from './calibration-page.tsx'
import type { CalibrationVisit } from './calibration-visit.ts'
import { type OnBoard, PEOPLE_PER_PAGE } from './people-on-board.ts'
import { isUnrated } from './tally.ts'
import { textsFor } from './texts.ts'

interface BoardPeopleProps {
  readonly calibrating: CalibrationVisit
  readonly people: readonly OnBoard[]
  readonly page: number
  readonly all: number
}

interface PersonProps {
  readonly calibrating: CalibrationVisit
  readonly person: OnBoard
}

const isFar = (before: Predicate, now: Predicate) =>
  Math.abs(PREDICATES.indexOf(before) - PREDICATES.indexOf(now)) >= 2

const Before = ({ calibrating, person }: PersonProps) => {
  const texts = textsFor(calibrating.visit.language)
  const { before, appraisal } = person
  if (!before) return <span class="soft">{texts.noBefore}</span>
  return (
    <>
      <PredicateTag predicate={before} />
      {appraisal.predicate && isFar(before, appraisal.predicate) && (
        <div class="soft small">{texts.farFromBefore}</div>
      )}
    </>
  )
}

const Action = ({ calibrating, person }: PersonProps) => {
  const texts = textsFor(calibrating.visit.language)
  const { appraisal, name } = person
  if (appraisal.employeeId === calibrating.visit.person.personId)
    return <span class="soft">{texts.byOthers}</span>
  return (
    <a href={stepAddress(calibrating, `rate.${appraisal.appraisalId}`)}>
      {isUnrated(appraisal) ? texts.rate : texts.change}
      <span class="hidden">{` ${texts.ratingOf(name)}`}</span>
    </a>
  )
}

const rowOf = (calibrating: CalibrationVisit, person: OnBoard) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { ratings } = vocabularyFor(language)
  const { appraisal, name, post } = person
  const { work, behaviour, predicate, assessedRound } = appraisal
  const missing = <span class="soft">–</span>
  return [
    <>
      {name}
      {post && (
        <>
          <br />
          <span class="optional small">{post}</span>
        </>
      )}
    </>,
    assessedRound === undefined ? texts.notSubmitted : texts.submitted,
    work ? ratings[work] : missing,
    behaviour ? ratings[behaviour] : missing,
    predicate ? <PredicateTag predicate={predicate} /> : <Tag tone="attention">{texts.unrated}</Tag>,
    <Before key="before" calibrating={calibrating} person={person} />,
    <Action key="action" calibrating={calibrating} person={person} />,
  ]
}

/** One page of the people on the board, each with a way to change their ratings. */
export const BoardPeople = ({ calibrating, people, page, all }: BoardPeopleProps) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { terms } = vocabularyFor(language)
  const first = (page - 1) * PEOPLE_PER_PAGE + 1
  const last = first + people.length - 1
  const number = (count: number) => formatNumber(count, language)
  const pageAddress = (step: number) => stepAddress(calibrating, `board.${step}`)
  return (
    <>
      <DataTable
        caption={texts.people}
        columns={[
          { header: terms.name },
          { header: texts.selfAssessment },
          { header: terms.work },
          { header: terms.behaviour },
          { header: terms.predicate },
          { header: texts.before },
          { header: texts.action },
        ]}
        rows={people.map((person) => rowOf(calibrating, person))}
      />
      {all > PEOPLE_PER_PAGE && (
        <Pagination
          summary={texts.peopleRange(number(first), number(last), number(all))}
          {...(page > 1 && { previous: pageAddress(page - 1) })}
          {...(last < all && { next: pageAddress(page + 1) })}
        />
      )}
    </>
  )
}
