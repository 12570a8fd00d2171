import * as z from 'zod'
import { getRecord } from '../table/get.ts'
import { chains, indexes, keys, shardOf } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

/** The last entry of a chain, as Records knows it. */
export const chainHeadSchema = z.object({
  chain: z.string(),
  sequence: z.number().int(),
  hash: z.string(),
})
export type ChainHead = z.output<typeof chainHeadSchema>

/** The head with the chain's own random key (base64url), under which History digests what it must not hold. */
export const keyedHeadSchema = chainHeadSchema.extend({ digestKey: z.string().optional() })
export type KeyedHead = z.output<typeof keyedHeadSchema>

/** Which index of a period lists a chain. */
export const periodIndexOf = (chain: string, periodId: string): string => {
  const shard = shardOf(chain)
  return chain.startsWith(chains.execution('', '').slice(0, -1))
    ? indexes.executionsOfPeriod(periodId, shard)
    : indexes.chainsOfPeriod(periodId, shard)
}

export const chainHeadsIn = (tables: Tables) => {
  const listed = (index: string, page: PageRequest): Promise<Page<ChainHead>> =>
    listPage({
      tables,
      schema: chainHeadSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :chains',
        ExpressionAttributeValues: { ':chains': index },
      },
      ...page,
    })
  return {
    get: (chain: string) => getRecord(tables, keys.chainHead(chain), chainHeadSchema),
    /** The chains of a period, by name within each of its shards; those of its archived workflows apart. */
    ofPeriod: (periodId: string, shard: number, page: PageRequest = {}) =>
      listed(indexes.chainsOfPeriod(periodId, shard), page),
    executionsOfPeriod: (periodId: string, shard: number, page: PageRequest = {}) =>
      listed(indexes.executionsOfPeriod(periodId, shard), page),
  }
}
