import * as z from 'zod'
import { calendarDateSchema } from '../../domain/calendar-date.ts'
import { latestExtension } from '../../domain/extension.ts'
import { latestDueDate } from '../../domain/period.ts'

/** The due dates of a period, `YYYY-MM-DD`. */
export interface DueDates {
  readonly selfAssessmentDue: string
  readonly reviewDue: string
  readonly calibrationDue: string
}

export const DUE_DATES = ['selfAssessmentDue', 'reviewDue', 'calibrationDue'] as const

/** A field with what is wrong with it; the message is a key of the form's texts. */
type Problem = readonly [keyof DueDates, string]

const problemIf = (wrong: boolean, problem: Problem): Problem[] => (wrong ? [problem] : [])

const orderProblems = ({ selfAssessmentDue, reviewDue, calibrationDue }: DueDates): Problem[] => [
  ...problemIf(reviewDue !== '' && reviewDue <= selfAssessmentDue, [
    'reviewDue',
    'reviewBeforeSelfAssessment',
  ]),
  ...problemIf(calibrationDue !== '' && calibrationDue <= reviewDue, [
    'calibrationDue',
    'calibrationBeforeReview',
  ]),
]

const missing = (dates: DueDates): Problem[] =>
  DUE_DATES.flatMap((name) => problemIf(dates[name] === '', [name, 'dateMissing']))

const tooLate = (dates: DueDates, openedOn: string): Problem[] =>
  DUE_DATES.flatMap((name) => problemIf(dates[name] > latestDueDate(openedOn), [name, 'tooLate']))

const dueDate = calendarDateSchema.catch('')

const datesThat = (problemsOf: (dates: DueDates) => Problem[]) =>
  z
    .object({ selfAssessmentDue: dueDate, reviewDue: dueDate, calibrationDue: dueDate })
    .superRefine((dates, { addIssue }) => {
      for (const [name, message] of problemsOf(dates)) addIssue({ code: 'custom', path: [name], message })
    })

/** Due dates to open a period with: after today, in their order, and not too far ahead. */
export const openingDatesSchema = (today: string) =>
  datesThat((dates) => [
    ...missing(dates),
    ...problemIf(dates.selfAssessmentDue !== '' && dates.selfAssessmentDue <= today, [
      'selfAssessmentDue',
      'dateNotLater',
    ]),
    ...tooLate(dates, today),
    ...orderProblems(dates),
  ])

/**
 * New due dates of a running period: each as it was, or later and after today; at least one of them later, and none too
 * far from where it was, or from the day on which the period was opened.
 */
export const extensionSchema = (now: DueDates, openedOn: string, today: string) =>
  datesThat((dates) => {
    const isSame = (name: keyof DueDates) => dates[name] === now[name]
    return [
      ...missing(dates),
      ...DUE_DATES.flatMap((name) => [
        ...problemIf(dates[name] !== '' && dates[name] < now[name], [name, 'notEarlier']),
        ...problemIf(dates[name] > now[name] && dates[name] <= today, [name, 'notLaterThanToday']),
      ]),
      ...tooLate(dates, openedOn),
      ...DUE_DATES.flatMap((name) =>
        problemIf(dates[name] > latestExtension(now[name], today), [name, 'tooFar']),
      ),
      ...orderProblems(dates),
      ...problemIf(DUE_DATES.every(isSame), ['selfAssessmentDue', 'nothingLater']),
    ]
  })
