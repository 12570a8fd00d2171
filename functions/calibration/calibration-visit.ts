import { checkDistribution, type DistributionCheck } from '../domain/distribution.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Values, type Write } from '../platform/table/write.ts'
import { type Calibration, calibrationsIn } from '../records/calibrations.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Unit, unitsIn } from '../records/units.ts'
import { type Tally, tally } from './tally.ts'
import { unitAppraisals } from './unit-appraisals.ts'

/** A calibration task with what it is about. */
export interface CalibrationVisit {
  readonly visit: PeriodVisit
  readonly calibration: Calibration
  readonly unit: Unit
}

/** @throws Error when a task's calibration or unit is missing: a fault of ours. */
export const calibratingOf = async (tables: Tables, visit: PeriodVisit): Promise<CalibrationVisit> => {
  const calibration = await calibrationsIn(tables).get(visit.task.subjectId)
  const unit = calibration && (await unitsIn(tables).get(calibration.unitId))
  if (!calibration || !unit) throw new Error(`There is no calibration ${visit.task.subjectId}.`)
  return { visit, calibration, unit }
}

/** The unit in numbers, and held against the pattern once its achievement is set. */
export interface Standing {
  readonly tally: Tally
  readonly check: DistributionCheck | undefined
}

export const standingOf = async (
  tables: Tables,
  { visit, calibration }: CalibrationVisit,
): Promise<Standing> => {
  const counted = await tally(unitAppraisals(tables, calibration))
  const { achievement } = calibration
  const { profile } = visit.period
  const check = achievement && checkDistribution({ profile, achievement, counts: counted.predicates })
  return { tally: counted, check }
}

/** What a page shows of a unit before it is signed: another signature counts for another board. */
export const seenOf = ({ calibration }: CalibrationVisit, { tally: counted }: Standing) => ({
  achievement: calibration.achievement,
  changes: calibration.changes,
  ...counted,
})

const CALIBRATION_MOVED = 'calibration-moved'

const UNSIGNED = 'attribute_not_exists(#signedOffAt)'
const AS_READ = '(#changes = :seen OR (attribute_not_exists(#changes) AND :seen = :none))'

/** Changes a calibration that must still stand as it was read, every rating of its unit included. */
export const changeCalibration = (calibration: Calibration, set: Values): Write =>
  patch(
    keys.calibration(calibration.calibrationId),
    {
      set,
      add: { changes: 1 },
      when: {
        expression: `${UNSIGNED} AND ${AS_READ}`,
        names: { '#signedOffAt': 'signedOffAt' },
        values: { ':seen': calibration.changes, ':none': 0 },
      },
    },
    CALIBRATION_MOVED,
  )

/** Notes that a rating of the unit changed, which only happens before the signature. */
export const countChange = (calibration: Calibration): Write =>
  patch(
    keys.calibration(calibration.calibrationId),
    {
      add: { changes: 1 },
      when: {
        expression: `${UNSIGNED} AND attribute_exists(achievement)`,
        names: { '#signedOffAt': 'signedOffAt' },
      },
    },
    CALIBRATION_MOVED,
  )
