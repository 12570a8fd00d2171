import { SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { sfnClient } from '../clients/sfn-client.ts'
import { type Task, tasksIn } from '../human-tasks/tasks.ts'
import { noteWake } from '../jobs/wakes.ts'
import { lazily } from '../lambda/lazily.ts'
import { log } from '../log/log.ts'
import { troubleOf } from '../log/trouble.ts'
import { indexes, keys } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { replace, type Write } from '../table/write.ts'

export const workflowClient = lazily(() => sfnClient())

const KEPT_DAYS = 30

export const signalSchema = z.object({ taskId: z.string(), owedAt: z.string() })
export type Signal = z.output<typeof signalSchema>

/** Records, in the transaction that ends a task, that its workflow is still to be told. */
export const oweSignal = (taskId: string, at: Date): Write =>
  replace(keys.signal(taskId), {
    taskId,
    owedAt: at.toISOString(),
    gsi1pk: indexes.owedSignals,
    gsi1sk: at.toISOString(),
    expiresAt: Math.floor(at.getTime() / 1000) + KEPT_DAYS * 86_400,
  })

/** Marks a signal as delivered. */
export const settleSignal = async (tables: Tables, taskId: string): Promise<void> => {
  await tables.client.send(new DeleteCommand({ TableName: tables.records, Key: { ...keys.signal(taskId) } }))
}

const STALE = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])

/**
 * Tells a workflow its outcome by task token. `false` when the token is stale: the workflow is between two waits,
 * and finds the outcome by itself when it takes up the next.
 */
export const sendOutcome = async (sfn: SFNClient, token: string, outcome: string): Promise<boolean> => {
  try {
    await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ outcome }) }))
    return true
  } catch (error) {
    if (error instanceof Error && STALE.has(error.name)) return false
    throw error
  }
}

interface Delivery {
  readonly tables: Tables
  readonly sfn: SFNClient
}

type EndedTask = Pick<Task, 'taskId' | 'token' | 'outcome'>

const tell = async ({ tables, sfn }: Delivery, { taskId, token, outcome }: EndedTask): Promise<boolean> => {
  if (!token || outcome === undefined || !(await sendOutcome(sfn, token, outcome))) return false
  await settleSignal(tables, taskId)
  return true
}

const deliver = async (delivery: Delivery, taskId: string, known?: EndedTask): Promise<boolean> => {
  if (known && (await tell(delivery, known))) return true
  // The workflow may wait under a newer token than the one that was known.
  const task = await tasksIn(delivery.tables).get(taskId)
  return task !== undefined && task.token !== known?.token && tell(delivery, task)
}

/**
 * Tells the workflow that waits for a task how it ended; safe to repeat. `known` is the task as its caller has just ended
 * it. A failure is logged and no more: the answer is kept already, and `resend-signals` tells the workflow. Gives whether
 * the workflow was told.
 */
export const deliverSignal = async (
  delivery: Delivery,
  taskId: string,
  known?: EndedTask,
): Promise<boolean> => {
  try {
    return await deliver(delivery, taskId, known)
  } catch (error) {
    log('signal-not-delivered', { taskId, ...troubleOf(error) })
    noteWake('resend-signals')
    return false
  }
}

export const signalsIn = (tables: Tables) => ({
  owedBefore: (before: Date, page: PageRequest = {}): Promise<Page<Signal>> =>
    listPage({
      tables,
      schema: signalSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :owed AND gsi1sk < :before',
        ExpressionAttributeValues: {
          ':owed': indexes.owedSignals,
          ':before': before.toISOString(),
        },
      },
      ...page,
    }),
})
