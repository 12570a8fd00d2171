import { type Achievement, workRatingOfUnitHead } from '../domain/achievement.ts'
import { predicateOf } from '../domain/predicate.ts'
import type { Change, CommitResult } from '../platform/history/append.ts'
import { commitAll } from '../platform/history/commit.ts'
import type { TaskDeps } from '../platform/human-tasks/task-pages.ts'
import { stillAsked } from '../platform/human-tasks/tasks.ts'
import { digest } from '../platform/ids.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Appraisal } from '../records/appraisals.ts'
import { calibrationsIn, isWornOut } from '../records/calibrations.ts'
import { adjustRatings } from './adjust-ratings.ts'
import { type CalibrationVisit, changeCalibration } from './calibration-visit.ts'
import { unitAppraisals } from './unit-appraisals.ts'

interface AchievementChange {
  readonly achievement: Achievement
  readonly reason: string
}

/** The head's own appraisal: of whoever headed the unit when the period opened, for that is whom its achievement rates. */
const appraisalOfHead = async (
  tables: Tables,
  { calibration }: CalibrationVisit,
): Promise<Appraisal | undefined> => {
  for await (const appraisal of unitAppraisals(tables, calibration))
    if (appraisal.headsUnit) return appraisal.state === 'calibration' ? appraisal : undefined
  return undefined
}

/** What the achievement makes of the head's own work rating, when that differs from what stands. */
const changeOfHead = async (
  tables: Tables,
  calibrating: CalibrationVisit,
  { achievement, reason }: AchievementChange,
): Promise<Change[] | 'changed-too-often'> => {
  const { visit } = calibrating
  const { matrix, headWorkRatings } = visit.period.profile
  const appraisal = await appraisalOfHead(tables, calibrating)
  const work = workRatingOfUnitHead(achievement, headWorkRatings)
  // Nobody may rate themselves through their unit: a head who is also the calibrator keeps the supervisor's rating.
  if (!appraisal || appraisal.work === work || appraisal.employeeId === visit.person.personId) return []
  const { behaviour, appraisalId } = appraisal
  const adjustments = await calibrationsIn(tables).adjustmentsOf(appraisalId)
  if (isWornOut(adjustments, 'achievement')) return 'changed-too-often'
  const after = behaviour
    ? { work, behaviour, predicate: predicateOf({ work, behaviour }, matrix) }
    : { work }
  const by = { cause: 'achievement', achievement, after } as const
  return [adjustRatings({ visit, appraisal, earlier: adjustments.length, by, reason })]
}

/**
 * Sets what the unit itself achieved, and with it the work rating of its head. Refused when the calibration moved on
 * meanwhile, the task is over, or the head's rating was set anew too often.
 */
export const setAchievement = async (
  calibrating: CalibrationVisit,
  wanted: AchievementChange,
  { tables }: TaskDeps,
): Promise<CommitResult> => {
  const { visit, calibration } = calibrating
  const { achievement, reason } = wanted
  const ofHead = await changeOfHead(tables, calibrating, wanted)
  if (ofHead === 'changed-too-often') return { ok: false, reason: ofHead }
  return commitAll(tables, [
    {
      chain: chains.calibration(calibration.calibrationId),
      periodId: calibration.periodId,
      actor: { kind: 'person', id: visit.person.personId, as: visit.task.assigneeAs },
      at: visit.now,
      action: 'achievementSet',
      before: { achievement: calibration.achievement ?? null },
      after: { achievement, reason: digest(reason) },
      writes: [
        changeCalibration(calibration, { achievement, achievementReason: reason }),
        stillAsked(visit.task),
      ],
    },
    ...ofHead,
  ])
}
