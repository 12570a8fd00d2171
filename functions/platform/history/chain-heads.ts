import * as z from 'zod'
import { getRecord } from '../table/get.ts'
import { indexes, keys } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

/** The last entry of a chain, as Records knows it. */
export const chainHeadSchema = z.object({
  chain: z.string(),
  sequence: z.number().int(),
  hash: z.string(),
})
export type ChainHead = z.output<typeof chainHeadSchema>

export const chainHeadsIn = (tables: Tables) => ({
  get: (chain: string) => getRecord(tables, keys.chainHead(chain), chainHeadSchema),
  /** The chains of a period, by name within each of its shards. */
  ofPeriod: (periodId: string, shard: number, page: PageRequest = {}): Promise<Page<ChainHead>> =>
    listPage({
      tables,
      schema: chainHeadSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :chains',
        ExpressionAttributeValues: { ':chains': indexes.chainsOfPeriod(periodId, shard) },
      },
      ...page,
    }),
})
