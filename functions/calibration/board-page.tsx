import { ButtonGroup, ButtonLink } from '../platform/html/button.tsx'
import { EmptyState, Notice } from '../platform/html/notice.tsx'
import { PredicateMatrix } from '../platform/html/predicate-matrix.tsx'
import { Figures } from '../platform/html/sections.tsx'
import { formatNumber, formatShortDateTime } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import { BoardPeople } from './board-people.tsx'
import { CalibrationPage, stepAddress } from './calibration-page.tsx'
import type { CalibrationVisit, Standing } from './calibration-visit.ts'
import { PatternChart, PatternNotice, PatternTable } from './pattern.tsx'
import type { OnBoard } from './people-on-board.ts'
import { textsFor } from './texts.ts'

interface BoardPageProps {
  readonly calibrating: CalibrationVisit
  readonly standing: Standing
  readonly people: readonly OnBoard[]
  readonly page: number
}

const Numbers = ({ calibrating, standing }: Pick<BoardPageProps, 'calibrating' | 'standing'>) => {
  const { visit, calibration } = calibrating
  const { language, period, now } = visit
  const texts = textsFor(language)
  const note = formatShortDateTime(now, language, period.timeZone)
  const { people, unrated } = standing.tally
  return (
    <Figures
      figures={[
        {
          label: texts.figures.achievement,
          value: calibration.achievement
            ? vocabularyFor(language).achievements[calibration.achievement]
            : '–',
        },
        { label: texts.figures.people, value: formatNumber(people, language), note },
        { label: texts.figures.unrated, value: formatNumber(unrated, language), note },
      ]}
    />
  )
}

const Unrated = ({ calibrating, standing }: Pick<BoardPageProps, 'calibrating' | 'standing'>) => {
  const { language } = calibrating.visit
  const texts = textsFor(language)
  const { unrated, underway } = standing.tally
  return (
    <>
      {unrated > 0 && (
        <Notice tone="attention" title={texts.unratedTitle(formatNumber(unrated, language))}>
          <p>{texts.unratedWhy}</p>
        </Notice>
      )}
      {underway > 0 && (
        <Notice>
          <p>{texts.underway(formatNumber(underway, language))}</p>
        </Notice>
      )}
    </>
  )
}

/** The board: the unit against its pattern, its matrix, and its people, those who wait for a rating first. */
export const BoardPage = ({ calibrating, standing, people, page }: BoardPageProps) => {
  const { visit } = calibrating
  const { tally, check } = standing
  const texts = textsFor(visit.language)
  return (
    <CalibrationPage calibrating={calibrating} title={texts.boardTitle} wide>
      <p class="lead">{texts.boardLead}</p>
      <Numbers calibrating={calibrating} standing={standing} />
      <p>
        <a href={stepAddress(calibrating, '')}>{texts.changeAchievement}</a>
      </p>
      <Unrated calibrating={calibrating} standing={standing} />
      {tally.people === 0 ? (
        <EmptyState title={texts.nobody}>
          <p>{texts.nobodyWhy}</p>
        </EmptyState>
      ) : (
        <>
          {check && (
            <>
              <PatternNotice calibrating={calibrating} check={check} />
              <div class="cards">
                <PatternChart calibrating={calibrating} check={check} counts={tally.predicates} />
                <PredicateMatrix
                  title={texts.matrix}
                  counts={tally.ratings}
                  matrix={visit.period.profile.matrix}
                />
              </div>
              <PatternTable calibrating={calibrating} check={check} />
            </>
          )}
          <BoardPeople calibrating={calibrating} people={people} page={page} all={tally.people} />
        </>
      )}
      <ButtonGroup>
        <ButtonLink href={stepAddress(calibrating, 'sign')}>{texts.toSign}</ButtonLink>
      </ButtonGroup>
    </CalibrationPage>
  )
}
