import { predicateOf } from '../domain/predicate.ts'
import type { Rating } from '../domain/rating.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { stillAsked } from '../platform/human-tasks/tasks.ts'
import type { Appraisal } from '../records/appraisals.ts'
import { calibrationsIn, isWornOut } from '../records/calibrations.ts'
import { adjustRatings } from './adjust-ratings.ts'
import { type CalibrationVisit, countChange } from './calibration-visit.ts'

interface RatingChange {
  readonly work: Rating
  readonly behaviour: Rating
  readonly reason: string
}

/** Why a calibrator may not rate someone; `undefined` when they may. */
export const whyNotRate = (
  { visit, calibration }: CalibrationVisit,
  appraisal: Appraisal | undefined,
): 'notHere' | 'oneself' | undefined => {
  const isHere =
    appraisal?.periodId === calibration.periodId &&
    appraisal.unitId === calibration.unitId &&
    appraisal.state === 'calibration'
  if (!isHere) return 'notHere'
  return appraisal.employeeId === visit.person.personId ? 'oneself' : undefined
}

/**
 * Changes an employee's two ratings; the predicate follows from the period's matrix. Refused for the calibrator's own
 * appraisal, after the signature, and when someone else changed it meanwhile.
 */
export const changeRating = async (
  calibrating: CalibrationVisit,
  appraisal: Appraisal,
  { work, behaviour, reason }: RatingChange,
  { tables }: TaskDeps,
): Promise<CommitResult> => {
  const { visit, calibration } = calibrating
  const refusal = whyNotRate(calibrating, appraisal)
  if (refusal) return { ok: false, reason: refusal }
  const adjustments = await calibrationsIn(tables).adjustmentsOf(appraisal.appraisalId)
  if (isWornOut(adjustments, 'calibrator')) return { ok: false, reason: 'changed-too-often' }
  const predicate = predicateOf({ work, behaviour }, visit.period.profile.matrix)
  return commit(
    tables,
    adjustRatings({
      visit,
      appraisal,
      earlier: adjustments.length,
      reason,
      by: { cause: 'calibrator', after: { work, behaviour, predicate } },
      writes: [countChange(calibration), stillAsked(visit.task)],
    }),
  )
}
