import * as z from 'zod'
import { achievementSchema } from '../domain/achievement.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { signedInPlaceBy } from '../records/calibrations.ts'
import { unitSchema } from '../records/units.ts'
import { getMany } from './get-many.ts'
import { readPeriodProgress, type UnitProgress } from './period-progress.ts'

const boardSchema = z.object({
  unitId: z.string(),
  calibratorId: z.string().optional(),
  achievement: achievementSchema.optional(),
  signedOffBy: z.string().optional(),
  signedOffAs: z.string().optional(),
})

/** How far the calibration of a unit has come. */
export interface CalibrationBoard {
  readonly unit: UnitProgress
  readonly state: 'notStarted' | 'started' | 'achievementSet' | 'signedOff'
  readonly achievement: z.output<typeof achievementSchema> | undefined
  readonly calibratorId: string | undefined
  readonly signedOffBy: string | undefined
  /** Who of HR signed in the calibrator's place. */
  readonly signedInPlaceBy: string | undefined
}

const stateOf = (
  unit: UnitProgress,
  board: z.output<typeof boardSchema> | undefined,
): CalibrationBoard['state'] => {
  if (unit.signedOffAt) return 'signedOff'
  if (!board) return 'notStarted'
  return board.achievement ? 'achievementSet' : 'started'
}

/** The calibrations of a period, unit by unit. */
export const readCalibrationBoards = async (
  tables: Tables,
  periodId: string,
): Promise<readonly CalibrationBoard[]> => {
  const { units } = await readPeriodProgress(tables, periodId)
  const boards = await getMany(
    tables,
    units.map(({ unitId }) => unitId),
    {
      keyOf: (unitId) => keys.calibration(`${periodId}.${unitId}`),
      schema: boardSchema,
      idOf: ({ unitId }) => unitId,
    },
  )
  const records = await getMany(
    tables,
    units.map(({ unitId }) => unitId),
    { keyOf: keys.unit, schema: unitSchema, idOf: ({ unitId }) => unitId },
  )
  return units.map((unit) => {
    const board = boards.get(unit.unitId)
    return {
      unit,
      state: stateOf(unit, board),
      achievement: board?.achievement,
      signedOffBy: board?.signedOffBy,
      signedInPlaceBy: board && signedInPlaceBy(board),
      calibratorId: board?.calibratorId ?? records.get(unit.unitId)?.calibratorId,
    }
  })
}
