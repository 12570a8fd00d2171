import * as z from 'zod'
import { type PeriodSpan, periodDates, periodIdOf, periodSpanSchema } from '../../domain/period.ts'
import { addWorkingDays, localDate, type WorkingCalendar } from '../../domain/working-calendar.ts'
import type { FormField } from '../../platform/forms/form-field.ts'
import { defineForm, type Reading } from '../../platform/forms/form-model.ts'
import { formOf } from '../../platform/http/form.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import { type DueDates, dueDateFields, openingProblems } from './due-dates.ts'
import { openPeriodTextsFor } from './open-period-texts.ts'

const SPAN = /^(?<year>\d{4})(?:-q(?<quarter>\d)|-m(?<month>\d{2}))?$/

/** The span that a period's id names: `2027-q1`, `2027-m03` or `2027`. */
export const spanOf = (periodId: string): PeriodSpan | undefined => {
  const groups = SPAN.exec(periodId)?.groups
  if (!groups) return undefined
  const { year, quarter, month } = groups
  const kind = quarter ? 'quarterly' : month ? 'monthly' : 'annual'
  return periodSpanSchema.safeParse({ kind, year: Number(year), part: Number(quarter ?? month ?? 1) }).data
}

const partsOf = (kind: PeriodSpan['kind'], year: number, count: number): PeriodSpan[] =>
  Array.from({ length: count }, (_, at) => ({ kind, year, part: at + 1 }))

const YEAR_BACK = 366 * 86_400_000

/** The periods offered to choose from: quarters, then years, then months, from a year back to the end of the next. */
export const spansAround = (today: string): PeriodSpan[] => {
  const year = Number(today.slice(0, 4))
  const oldest = new Date(Date.parse(today) - YEAR_BACK).toISOString().slice(0, 10)
  const years = [year - 1, year, year + 1]
  return [
    ...years.flatMap((one) => partsOf('quarterly', one, 4)),
    ...years.flatMap((one) => partsOf('annual', one, 1)),
    ...years.flatMap((one) => partsOf('monthly', one, 12)),
  ].filter((span) => periodDates(span).lastDay >= oldest)
}

/** What the form holds, as typed. */
export interface PeriodFields extends DueDates {
  readonly period: string
}

export const periodFieldsOf = (values: Readonly<Record<string, string | undefined>>): PeriodFields => ({
  period: values.period ?? '',
  selfAssessmentDue: values.selfAssessmentDue ?? '',
  reviewDue: values.reviewDue ?? '',
  calibrationDue: values.calibrationDue ?? '',
})

const WORKING_DAYS = { selfAssessment: 15, review: 10, calibration: 5 } as const

/**
 * What the form begins with: the first quarter from today's on that has not been opened, self-assessments due in three
 * weeks, reviews two weeks later, calibrations another week later, all on working days.
 */
export const usualRequest = (
  now: Date,
  calendar: WorkingCalendar,
  opened: ReadonlySet<string>,
): PeriodFields => {
  const today = localDate(now, calendar.timeZone)
  const selfAssessmentDue = addWorkingDays(today, WORKING_DAYS.selfAssessment, calendar)
  const reviewDue = addWorkingDays(selfAssessmentDue, WORKING_DAYS.review, calendar)
  const next = spansAround(today).find(
    (span) =>
      span.kind === 'quarterly' && periodDates(span).lastDay >= today && !opened.has(periodIdOf(span)),
  )
  return {
    period: next ? periodIdOf(next) : '',
    selfAssessmentDue,
    reviewDue,
    calibrationDue: addWorkingDays(reviewDue, WORKING_DAYS.calibration, calendar),
  }
}

const say = wordsOf(openPeriodTextsFor)

const spanIn = (today: string, periodId: string | undefined): PeriodSpan | undefined =>
  spansAround(today).find((span) => periodIdOf(span) === periodId)

const periodField = {
  label: say(({ period }) => period),
  kind: 'choice',
  most: 1,
  schema: z.string(),
  faults: {
    missing: say(({ errors }) => errors.periodMissing),
    alreadyOpen: say(({ errors }) => errors.alreadyOpen),
  },
} satisfies FormField<string>

/** A period and its due dates, as they can be chosen on a day. */
export const periodForm = defineForm({
  fields: {
    period: periodField,
    ...dueDateFields({
      missing: say(({ errors }) => errors.dateMissing),
      dateNotLater: say(({ errors }) => errors.dateNotLater),
      tooLate: say(({ errors }) => errors.tooLate),
      reviewBeforeSelfAssessment: say(({ errors }) => errors.reviewBeforeSelfAssessment),
      calibrationBeforeReview: say(({ errors }) => errors.calibrationBeforeReview),
    }),
  },
  rules: ({ period, ...dates }, today: string) => [
    ...(spanIn(today, period) ? [] : [['period', 'missing'] as const]),
    ...openingProblems(dates, today),
  ],
})

export type PeriodRequest = PeriodSpan & DueDates

/** The period that was chosen, as `today` offers it, with its due dates. */
export const readPeriodRequest = (fields: PeriodFields, today: string): Reading<PeriodRequest> => {
  const read = periodForm.read(formOf(Object.entries(fields)), today)
  if (!read.ok) return read
  const { period, ...dates } = read.answer
  const span = spanIn(today, period)
  return span ? { ok: true, answer: { ...span, ...dates } } : { ok: false, faults: [] }
}
