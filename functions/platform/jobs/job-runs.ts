import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Clock } from '../clock.ts'
import { getRecord } from '../table/get.ts'
import { keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import type { JobName } from './wakes.ts'

/** How long a run is waited for before it counts as crashed: no shorter than a run of the mailer. */
const LEASE_MILLISECONDS = 75_000

/** How often a job was asked for, and until when its present run is waited for. */
export const jobRunSchema = z.object({ asks: z.number().int(), until: z.string().optional() })

export interface JobRunDeps {
  readonly tables: Tables
  readonly clock: Clock
}

const NAMES = { '#asks': 'asks', '#until': 'until' }

/** The record by which runs of a job follow each other. */
export const jobRunsOf = (job: JobName, { tables, clock }: JobRunDeps) => {
  const update = async (
    change: Pick<UpdateCommandInput, 'UpdateExpression'> & Partial<UpdateCommandInput>,
  ): Promise<Record<string, unknown> | undefined> => {
    try {
      const { Attributes = {} } = await tables.client.send(
        new UpdateCommand({ TableName: tables.records, Key: { ...keys.jobRun(job) }, ...change }),
      )
      return Attributes
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined
      throw error
    }
  }

  const begin = async (): Promise<number | undefined> => {
    const now = clock.now()
    const begun = await update({
      UpdateExpression: 'SET #until = :until ADD #asks :one',
      ConditionExpression: 'attribute_not_exists(#until) OR #until < :now',
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: {
        ':until': new Date(now.getTime() + LEASE_MILLISECONDS).toISOString(),
        ':now': now.toISOString(),
        ':one': 1,
      },
      ReturnValues: 'ALL_NEW',
    })
    return begun && jobRunSchema.parse(begun).asks
  }

  /** Asks whoever runs to look again; `false` when nobody does any more. */
  const askRunner = async (): Promise<boolean> => {
    const asked = await update({
      UpdateExpression: 'ADD #asks :one',
      ExpressionAttributeNames: { '#asks': 'asks' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    })
    const { until } = jobRunSchema.parse(asked)
    return until !== undefined && until >= clock.now().toISOString()
  }

  return {
    /**
     * Asks for a run, after what it is to find was written. Where the caller has to begin it, how often the job was asked for
     * until then; `undefined` when a run that is on its way or under way will look at all that was written by now.
     */
    ask: async (): Promise<number | undefined> =>
      (await begin()) ?? ((await askRunner()) ? undefined : begin()),
    /** How often the job was asked for until now: to be read before the run looks for work. */
    asks: async (): Promise<number> => (await getRecord(tables, keys.jobRun(job), jobRunSchema))?.asks ?? 0,
    /** Ends the run, unless somebody has asked since `seen` was read. */
    endUnlessAsked: async (seen: number): Promise<boolean> => {
      const ended = await update({
        UpdateExpression: 'REMOVE #until',
        ConditionExpression: 'attribute_not_exists(#asks) OR #asks = :seen',
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: { ':seen': seen },
      })
      return ended !== undefined
    },
    /** Ends the run, whoever has asked: what is left waits for the next one. */
    end: async (): Promise<void> => {
      await update({ UpdateExpression: 'REMOVE #until', ExpressionAttributeNames: { '#until': 'until' } })
    },
  }
}
