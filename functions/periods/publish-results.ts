import type { SFNClient } from '@aws-sdk/client-sfn'
import { environment } from '../platform/environment.ts'
import { inTurns } from '../platform/in-turns.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { workflowClient } from '../platform/signals/signals.ts'
import { startWorkflow } from '../platform/signals/start-workflow.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { allUnits } from './all-units.ts'
import { BatchInput, type BatchOutput } from './cursor.ts'
import { walkPages } from './walk-pages.ts'

interface PublishResultsDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
  readonly resultWorkflow: string
}

const BATCH = 100
const IN_PARALLEL = 8

/** Starts the result workflow of the next batch of calibrated appraisals. */
export const publishResults = async (
  { periodId, cursor }: BatchInput,
  { tables, sfn, resultWorkflow }: PublishResultsDeps,
): Promise<BatchOutput> => {
  const units = await allUnits(tables)
  return {
    cursor: await walkPages({
      lists: units.map(({ unitId }) => unitId),
      cursor,
      size: BATCH,
      page: (unitId, page) => appraisalsIn(tables).ofUnit(periodId, unitId, { limit: BATCH, cursor: page }),
      each: (_, appraisals) =>
        inTurns(
          appraisals.filter(({ state }) => state === 'calibration'),
          IN_PARALLEL,
          ({ appraisalId }) => startWorkflow(sfn, resultWorkflow, appraisalId, { appraisalId }),
        ),
    }),
  }
}

export const handler = workflowStep({
  input: BatchInput,
  run: publishResults,
  deps: () => ({
    tables: tablesOfEnvironment(),
    sfn: workflowClient(),
    resultWorkflow: environment('STATE_MACHINE_RESULT'),
  }),
})
