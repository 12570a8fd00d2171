import { SummaryList, type SummaryRow } from '../platform/html/sections.tsx'
import { Timeline } from '../platform/html/sequences.tsx'
import { useLanguage } from '../platform/html/visit.ts'
import { formatShortDateTime } from '../platform/i18n/format.ts'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { Adjustment } from '../records/calibrations.ts'
import type { Period } from '../records/periods.ts'
import type { ResultStory } from './result-story.ts'
import { textsFor } from './texts.ts'

const optionalRows = (rows: readonly (readonly [string, string | undefined])[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))

/** Both ratings, who gave them and why, and what the supervisor wanted to say besides. */
export const RatingReasons = ({ appraisal, review, reviewerName }: ResultStory) => {
  const language = useLanguage()
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const because = (key: 'work' | 'behaviour') => (
    <>
      <strong>{ratings[appraisal[key]]}</strong>
      {review && (
        <>
          <br />
          {review[key] !== appraisal[key] && `${texts.supervisorGave(ratings[review[key]])} `}
          {review[`${key}Reason`]}
        </>
      )}
    </>
  )
  return (
    <>
      {review && reviewerName && <p>{texts.by(reviewerName)}</p>}
      {!review && <p>{texts.noReview}</p>}
      {appraisal.assessedRound === undefined && <p>{texts.noSelfAssessment}</p>}
      <SummaryList
        rows={[
          { key: terms.work, value: because('work') },
          { key: terms.behaviour, value: because('behaviour') },
          ...optionalRows([
            [texts.feedback, review?.feedback],
            [texts.development, review?.development],
          ]),
        ]}
      />
    </>
  )
}

interface CalibrationReasonsProps {
  readonly adjustments: readonly Adjustment[]
  readonly period: Period
}

/** Each rating that calibration changed, from what to what, and why. */
export const CalibrationReasons = ({ adjustments, period }: CalibrationReasonsProps) => {
  const language = useLanguage()
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const changesOf = ({ before, after }: Adjustment) =>
    (['work', 'behaviour'] as const).flatMap((key) => {
      const [from, to] = [before[key], after[key]]
      if (!to || from === to) return []
      return [`${terms[key]}: ${texts.changed(from ? ratings[from] : texts.none, ratings[to])}`]
    })
  return (
    <Timeline
      entries={adjustments.map((adjustment) => ({
        title: changesOf(adjustment).join('; '),
        at: adjustment.at,
        when: formatShortDateTime(adjustment.at, language, period.timeZone),
        more: (
          <>
            {adjustment.cause === 'achievement' && <p>{texts.calibrationHead}</p>}
            <p>{adjustment.reason}</p>
          </>
        ),
      }))}
    />
  )
}
