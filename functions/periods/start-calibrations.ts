import type { SFNClient } from '@aws-sdk/client-sfn'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { commit } from '../platform/history/commit.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { startWorkflow } from '../platform/signals/start-workflow.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { progressIn } from '../records/progress.ts'
import { unitsIn } from '../records/units.ts'
import { BatchInput, type BatchOutput } from './cursor.ts'
import { walkPages } from './walk-pages.ts'

interface StartCalibrationsDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
  readonly calibrationWorkflow: string
}

const BATCH = 25

const startCalibration = async (
  periodId: string,
  unitId: string,
  deps: StartCalibrationsDeps,
): Promise<void> => {
  const unit = await unitsIn(deps.tables).get(unitId)
  const calibrationId = `${periodId}.${unitId}`
  const calibratorId = unit?.calibratorId
  await commit(deps.tables, {
    chain: chains.calibration(calibrationId),
    periodId,
    actor: { kind: 'system', name: 'start-calibrations' },
    at: deps.clock.now(),
    action: 'calibrationStarted',
    after: { unitId, ...(calibratorId ? { calibratorId } : {}) },
    writes: [
      create(
        keys.calibration(calibrationId),
        { calibrationId, periodId, unitId, calibratorId },
        'started-already',
      ),
    ],
  })
  await startWorkflow(deps.sfn, deps.calibrationWorkflow, calibrationId, { calibrationId })
}

/** Starts the calibration of the next batch of units, of those that have anyone to calibrate. */
export const startCalibrations = async (
  { periodId, cursor }: BatchInput,
  deps: StartCalibrationsDeps,
): Promise<BatchOutput> => ({
  cursor: await walkPages({
    lists: [periodId],
    cursor,
    size: BATCH,
    page: (_, page) => progressIn(deps.tables).ofPeriod(periodId, { limit: BATCH, cursor: page }),
    each: async (_, units) => {
      for (const { unitId, calibration } of units)
        if (calibration > 0) await startCalibration(periodId, unitId, deps)
    },
  }),
})

export const handler = workflowStep({
  input: BatchInput,
  run: startCalibrations,
  deps: () => ({
    tables: tablesOfEnvironment(),
    sfn: workflowClient(),
    clock: systemClock,
    calibrationWorkflow: environment('STATE_MACHINE_CALIBRATION'),
  }),
})
