import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Clock, systemClock } from '../platform/clock.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { noteWake } from '../platform/jobs/wakes.ts'
import { workflowStep } from '../platform/lambda/workflow-step.ts'
import { keys } from '../platform/table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../platform/table/table.ts'
import { readStage, stageNameSchema } from './stages.ts'

export const AwaitStageInput = z.object({ periodId: z.string(), stage: stageNameSchema, token: z.string() })

interface AwaitStageDeps {
  readonly tables: Tables
  readonly clock: Clock
}

/**
 * Keeps the token by which the end of a stage wakes the period's workflow; `check-periods` watches for it, beginning at once: the stage may be over already.
 * Repeating it changes nothing, and it does not wait for a stage that has ended meanwhile.
 */
export const awaitStage = async (
  { periodId, stage, token }: z.output<typeof AwaitStageInput>,
  { tables, clock }: AwaitStageDeps,
): Promise<void> => {
  const kept = await readStage(tables, periodId, stage)
  if (kept?.token === token) return
  await tables.client.send(
    new PutCommand({
      TableName: tables.records,
      Item: {
        ...keys.stage(periodId, stage),
        stage,
        token,
        state: 'waiting',
        since: clock.now().toISOString(),
      },
    }),
  )
  noteWake('check-periods')
}

export const handler = workflowStep({
  input: AwaitStageInput,
  run: awaitStage,
  deps: () => ({ tables: tablesOfEnvironment(), clock: systemClock }),
  waker: jobWakerOfEnvironment,
})
