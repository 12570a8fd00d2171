import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { SFNClient } from '@aws-sdk/client-sfn'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { sendOutcome } from '../platform/signals/signals.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Period } from '../records/periods.ts'
import { progressIn } from '../records/progress.ts'
import { isClosingEarly, leftOf, type Stage, type StageName, waitingStages } from './stages.ts'

interface EndStagesDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
}

const isOver = async (tables: Tables, periodId: string, stage: StageName): Promise<boolean> => {
  const units = everyItem((cursor) => progressIn(tables).ofPeriod(periodId, { cursor }))
  for await (const unit of units) if (leftOf(stage, unit) > 0) return false
  return true
}

const outcomeOf = async (tables: Tables, period: Period, stage: StageName) => {
  if (stage === 'review' && isClosingEarly(period)) return 'closedEarly'
  return (await isOver(tables, period.periodId, stage)) ? 'completed' : undefined
}

// The workflow may already wait for the next stage with another token, which this end must not answer.
const markEnded = async (tables: Tables, periodId: string, { stage, token }: Stage) => {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.stage(periodId, stage) },
        UpdateExpression: 'SET #state = :ended',
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#state': 'state', '#token': 'token' },
        ExpressionAttributeValues: { ':ended': 'ended', ':token': token },
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

/** Tells the workflow of one period when the stage it waits for is over, or HR closes it early. */
export const endStages = async (
  period: Period,
  { tables, sfn }: EndStagesDeps,
  waiting?: readonly Stage[],
): Promise<void> => {
  for (const stage of waiting ?? (await waitingStages(tables, period.periodId))) {
    const outcome = await outcomeOf(tables, period, stage.stage)
    if (outcome === undefined) continue
    await sendOutcome(sfn, stage.token, outcome)
    await markEnded(tables, period.periodId, stage)
  }
}
