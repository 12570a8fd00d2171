import type { Predicate } from '../domain/predicate.ts'
import type { Rating } from '../domain/rating.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Adjustment, calibrationsIn, signedInPlaceBy } from '../records/calibrations.ts'
import { peopleIn } from '../records/people.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Review, reviewsIn } from '../records/reviews.ts'

/** A result that is there to be read: the ratings are certain. */
export type RatedAppraisal = Appraisal & {
  readonly work: Rating
  readonly behaviour: Rating
  readonly predicate: Predicate
}

/** How a result came about: who rated what and why, and what calibration changed. */
export interface ResultStory {
  readonly appraisal: RatedAppraisal
  readonly employeeName: string
  readonly review: Review | undefined
  readonly reviewerName: string | undefined
  readonly adjustments: readonly Adjustment[]
  /** Who of HR calibrated the unit in the calibrator's place, by name; `undefined` where the calibrator did. */
  readonly calibratedInPlaceBy: string | undefined
}

/** @throws Error when the appraisal is missing or unrated: nobody is asked about a result that is none. */
export const readRated = async (tables: Tables, appraisalId: string): Promise<RatedAppraisal> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (!appraisal?.work || !appraisal.behaviour || !appraisal.predicate)
    throw new Error(`${appraisalId} has no result to read.`)
  const { work, behaviour, predicate } = appraisal
  return { ...appraisal, work, behaviour, predicate }
}

const inPlaceOfCalibrator = async (
  tables: Tables,
  { periodId, unitId }: Appraisal,
): Promise<string | undefined> => {
  const calibration = await calibrationsIn(tables).get(`${periodId}.${unitId}`)
  const personId = calibration && signedInPlaceBy(calibration)
  return personId && ((await peopleIn(tables).get(personId))?.name ?? personId)
}

export const storyOf = async (tables: Tables, { task }: PeriodVisit): Promise<ResultStory> => {
  const [appraisal, adjustments] = await Promise.all([
    readRated(tables, task.subjectId),
    calibrationsIn(tables).adjustmentsOf(task.subjectId),
  ])
  const review = await reviewsIn(tables).latest(appraisal)
  const [employee, reviewer, calibratedInPlaceBy] = await Promise.all([
    peopleIn(tables).get(appraisal.employeeId),
    review && peopleIn(tables).get(review.reviewerId),
    inPlaceOfCalibrator(tables, appraisal),
  ])
  return {
    appraisal,
    employeeName: employee?.name ?? appraisal.employeeId,
    review,
    reviewerName: reviewer?.name,
    adjustments,
    calibratedInPlaceBy,
  }
}
