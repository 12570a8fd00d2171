import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { SFNClient } from '@aws-sdk/client-sfn'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { workflowStep } from '../lambda/workflow-step.ts'
import { sendOutcome, settleSignal, workflowClient } from '../signals/signals.ts'
import { keys } from '../table/keys.ts'
import { type Tables, tablesOfEnvironment } from '../table/table.ts'
import { tasksIn } from './tasks.ts'

export const KeepTaskTokenInput = z.object({ taskId: z.string(), token: z.string() })

interface KeepTaskTokenDeps {
  readonly tables: Tables
  readonly sfn: SFNClient
}

const keep = async ({ tables }: KeepTaskTokenDeps, taskId: string, token: string): Promise<boolean> => {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.records,
        Key: { ...keys.task(taskId) },
        UpdateExpression: 'SET #token = :token',
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#token': 'token', '#state': 'state' },
        ExpressionAttributeValues: { ':token': token, ':open': 'open' },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** Keeps the token by which the answer wakes the workflow; a task that is over already wakes it at once. */
export const keepTaskToken = async (
  { taskId, token }: z.output<typeof KeepTaskTokenInput>,
  deps: KeepTaskTokenDeps,
): Promise<void> => {
  if (await keep(deps, taskId, token)) return
  const task = await tasksIn(deps.tables).get(taskId)
  await sendOutcome(deps.sfn, token, task?.outcome ?? 'withdrawn')
  await settleSignal(deps.tables, taskId)
}

export const handler = workflowStep({
  input: KeepTaskTokenInput,
  run: keepTaskToken,
  deps: () => ({ tables: tablesOfEnvironment(), sfn: workflowClient() }),
})
