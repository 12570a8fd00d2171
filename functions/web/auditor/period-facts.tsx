import type { Names } from '../../audit/named-people.ts'
import { Details, SummaryList } from '../../platform/html/sections.tsx'
import { formatDateTime, formatNumber, formatShortDate } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Period } from '../../records/periods.ts'
import { factTextsFor } from './fact-texts.ts'
import { HolidayHistories } from './holiday-histories.tsx'
import { PeriodStateTag } from './period-state-tag.tsx'
import { periodTextsFor } from './period-texts.ts'
import { auditorTextsFor } from './texts.ts'

interface PeriodDatesProperties {
  readonly period: Period
  readonly names: Names
  readonly language: Language
}

/** When the period is, what it waits for until when, and who opened it. */
export const PeriodDates = ({ period, names, language }: PeriodDatesProperties) => {
  const texts = periodTextsFor(language)
  const { labels } = factTextsFor(language)
  const day = (date: string) => formatShortDate(date, language)
  const moment = (instant: string) => formatDateTime(instant, language, period.timeZone)
  const opener = names.get(period.openedBy)
  return (
    <SummaryList
      rows={[
        {
          key: auditorTextsFor(language).periods.state,
          value: <PeriodStateTag state={period.state} language={language} />,
        },
        { key: texts.span, value: `${day(period.firstDay)} – ${day(period.lastDay)}` },
        { key: labels.selfAssessmentDue, value: day(period.selfAssessmentDue) },
        { key: labels.reviewDue, value: day(period.reviewDue) },
        { key: labels.calibrationDue, value: day(period.calibrationDue) },
        { key: texts.opened, value: moment(period.openedAt) },
        { key: texts.openedBy, value: opener ? `${opener} (${period.openedBy})` : period.openedBy },
        { key: texts.closed, value: period.closedAt ? moment(period.closedAt) : texts.notYet },
      ]}
    />
  )
}

interface PeriodRulesProperties {
  readonly period: Period
  /** The years whose holidays HR has changed. */
  readonly changed: readonly number[]
  readonly language: Language
}

/** The rules that were frozen into the period when it was opened. */
export const PeriodRules = ({ period, changed, language }: PeriodRulesProperties) => {
  const { profile, holidays, timeZone } = period
  const texts = periodTextsFor(language)
  const number = (value: number) => formatNumber(value, language)
  return (
    <Details summary={texts.rules}>
      <SummaryList
        rows={[
          { key: texts.profile, value: `${profile.id}, ${texts.version(number(profile.version))}` },
          { key: texts.enforcement, value: texts.enforcements[profile.enforcement] },
          { key: texts.smallUnit, value: texts.fewerThan(number(profile.smallUnit)) },
          { key: texts.returns, value: texts.times(number(profile.returnsAllowed)) },
          { key: texts.objection, value: texts.workingDays(number(profile.objectionWorkingDays)) },
          { key: texts.decision, value: texts.workingDays(number(profile.decisionWorkingDays)) },
          { key: texts.coaching, value: texts.months(number(profile.coachingMonths)) },
          { key: texts.zone, value: timeZone },
          {
            key: texts.holidays,
            value: (
              <>
                {holidays.map((holiday) => formatShortDate(holiday, language)).join(', ') || '—'}
                <HolidayHistories years={changed} language={language} />
              </>
            ),
          },
        ]}
      />
    </Details>
  )
}
