import type { SFNClient } from '@aws-sdk/client-sfn'
import { type Clock, systemClock } from '../platform/clock.ts'
import { environment } from '../platform/environment.ts'
import { inOneRun, jobEvent } from '../platform/jobs/in-one-run.ts'
import { job } from '../platform/lambda/job.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { everyItem } from '../platform/table/page.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { type Period, periodsIn } from '../records/periods.ts'
import { progressIn } from '../records/progress.ts'
import { endEmptyCalibration, isEmptied } from './end-empty-calibration.ts'
import { endStages } from './end-stages.ts'
import { moveProgress } from './move-progress.ts'
import { waitingStages } from './stages.ts'
import { startCycle } from './start-cycle.ts'

export interface CheckPeriodsDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly clock: Clock
  readonly cycleWorkflow: string
}

/** The opening starts the workflow itself; a period this long open without a roster was left over by a crash. */
const LEFT_OVER_AFTER = 2 * 60_000

/** Ends the calibrations that a crash left open after the last of their people was withdrawn. */
const endEmptyCalibrations = async (
  { periodId }: Period,
  deps: Pick<CheckPeriodsDeps, 'tables' | 'sfn' | 'clock'>,
) => {
  for await (const unit of everyItem((cursor) => progressIn(deps.tables).ofPeriod(periodId, { cursor })))
    if (isEmptied(unit)) await endEmptyCalibration({ periodId, unitId: unit.unitId }, deps.clock.now(), deps)
}

const wasLeftOver = (period: Period, now: Date) =>
  period.enrolledAt === undefined && now.getTime() - Date.parse(period.openedAt) > LEFT_OVER_AFTER

/** Checks all open periods: ends stages that are complete, and finishes what a crash interrupted. */
export const checkPeriods = async (_: unknown, deps: CheckPeriodsDeps): Promise<void> => {
  for await (const period of everyItem((cursor) => periodsIn(deps.tables).list({ cursor }))) {
    await moveProgress(deps.tables, period.periodId)
    if (period.state !== 'open') continue
    if (wasLeftOver(period, deps.clock.now())) await startCycle(deps, period.periodId)
    const waiting = await waitingStages(deps.tables, period.periodId)
    if (waiting.some(({ stage }) => stage === 'calibration')) await endEmptyCalibrations(period, deps)
    await endStages(period, deps, waiting)
  }
}

export const handler = job({
  event: jobEvent,
  run: inOneRun('check-periods', checkPeriods),
  deps: () => ({
    tables: tablesOfEnvironment(),
    sfn: workflowClient(),
    clock: systemClock,
    cycleWorkflow: environment('STATE_MACHINE_APPRAISAL_CYCLE'),
  }),
})
