import { latestExtension } from '../../domain/extension.ts'
import { latestDueDate } from '../../domain/period.ts'
import { date, type FaultWords } from '../../platform/forms/form-field.ts'
import { defineForm } from '../../platform/forms/form-model.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import { changePeriodTextsFor } from './change-period-texts.ts'
import { openPeriodTextsFor } from './open-period-texts.ts'

/** The due dates of a period, `YYYY-MM-DD`. */
export interface DueDates {
  readonly selfAssessmentDue: string
  readonly reviewDue: string
  readonly calibrationDue: string
}

const DUE_DATES = ['selfAssessmentDue', 'reviewDue', 'calibrationDue'] as const

const say = wordsOf(openPeriodTextsFor)
const sayChanging = wordsOf(changePeriodTextsFor)

/** The three due dates of a period, with what is said of a wrong one. */
export const dueDateFields = <Why extends string>(faults: Readonly<Record<Why | 'missing', FaultWords>>) => ({
  selfAssessmentDue: date({
    label: say((texts) => texts.selfAssessmentDue),
    hint: say((texts) => texts.selfAssessmentHint),
    faults,
  }),
  reviewDue: date({ label: say((texts) => texts.reviewDue), hint: say((texts) => texts.reviewHint), faults }),
  calibrationDue: date({
    label: say((texts) => texts.calibrationDue),
    hint: say((texts) => texts.calibrationHint),
    faults,
  }),
})

/** A field with what is wrong with it. */
type Problem<Why> = readonly [keyof DueDates, Why]

const problemIf = <const Why>(wrong: boolean, ...problem: Problem<Why>): Problem<Why>[] =>
  wrong ? [problem] : []

/** A date that is wrong by itself counts as none. */
const known = ({
  selfAssessmentDue = '',
  reviewDue = '',
  calibrationDue = '',
}: Partial<DueDates>): DueDates => ({
  selfAssessmentDue,
  reviewDue,
  calibrationDue,
})

const orderProblems = ({ selfAssessmentDue, reviewDue, calibrationDue }: DueDates) => [
  ...problemIf(reviewDue !== '' && reviewDue <= selfAssessmentDue, 'reviewDue', 'reviewBeforeSelfAssessment'),
  ...problemIf(
    calibrationDue !== '' && calibrationDue <= reviewDue,
    'calibrationDue',
    'calibrationBeforeReview',
  ),
]

const tooLate = (dates: DueDates, openedOn: string) =>
  DUE_DATES.flatMap((name) => problemIf(dates[name] > latestDueDate(openedOn), name, 'tooLate'))

/** What is wrong with due dates to open a period with: after today, in their order, and not too far ahead. */
export const openingProblems = (given: Partial<DueDates>, today: string) => {
  const dates = known(given)
  const { selfAssessmentDue } = dates
  return [
    ...problemIf(selfAssessmentDue !== '' && selfAssessmentDue <= today, 'selfAssessmentDue', 'dateNotLater'),
    ...tooLate(dates, today),
    ...orderProblems(dates),
  ]
}

interface Running {
  readonly now: DueDates
  readonly openedOn: string
  readonly today: string
}

/**
 * New due dates of a running period: each as it was, or later and after today; at least one of them later, and none too
 * far from where it was, or from the day on which the period was opened.
 */
export const extensionForm = defineForm({
  fields: dueDateFields({
    missing: sayChanging(({ errors }) => errors.dateMissing),
    notEarlier: sayChanging(({ errors }) => errors.notEarlier),
    notLaterThanToday: sayChanging(({ errors }) => errors.notLaterThanToday),
    tooLate: sayChanging(({ errors }) => errors.tooLate),
    tooFar: sayChanging(({ errors }) => errors.tooFar),
    reviewBeforeSelfAssessment: sayChanging(({ errors }) => errors.reviewBeforeSelfAssessment),
    calibrationBeforeReview: sayChanging(({ errors }) => errors.calibrationBeforeReview),
    nothingLater: sayChanging(({ errors }) => errors.nothingLater),
  }),
  rules: (given, { now, openedOn, today }: Running) => {
    const dates = known(given)
    const isSame = (name: keyof DueDates) => dates[name] === now[name]
    return [
      ...DUE_DATES.flatMap((name) => [
        ...problemIf(dates[name] !== '' && dates[name] < now[name], name, 'notEarlier'),
        ...problemIf(dates[name] > now[name] && dates[name] <= today, name, 'notLaterThanToday'),
      ]),
      ...tooLate(dates, openedOn),
      ...DUE_DATES.flatMap((name) =>
        problemIf(dates[name] > latestExtension(now[name], today), name, 'tooFar'),
      ),
      ...orderProblems(dates),
      ...problemIf(DUE_DATES.every(isSame), 'selfAssessmentDue', 'nothingLater'),
    ]
  },
})
