import type { Predicate } from '../domain/predicate.ts'
import type { Rating } from '../domain/rating.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Adjustment, calibrationsIn } from '../records/calibrations.ts'
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
}

/** @throws Error when the appraisal is missing or unrated: nobody is asked about a result that is none. */
export const readRated = async (tables: Tables, appraisalId: string): Promise<RatedAppraisal> => {
  const appraisal = await appraisalsIn(tables).get(appraisalId)
  if (!appraisal?.work || !appraisal.behaviour || !appraisal.predicate)
    throw new Error(`${appraisalId} has no result to read.`)
  const { work, behaviour, predicate } = appraisal
  return { ...appraisal, work, behaviour, predicate }
}

export const storyOf = async (tables: Tables, { task }: PeriodVisit): Promise<ResultStory> => {
  const [appraisal, adjustments] = await Promise.all([
    readRated(tables, task.subjectId),
    calibrationsIn(tables).adjustmentsOf(task.subjectId),
  ])
  const review = await reviewsIn(tables).latest(appraisal)
  const [employee, reviewer] = await Promise.all([
    peopleIn(tables).get(appraisal.employeeId),
    review && peopleIn(tables).get(review.reviewerId),
  ])
  return {
    appraisal,
    employeeName: employee?.name ?? appraisal.employeeId,
    review,
    reviewerName: reviewer?.name,
    adjustments,
  }
}
