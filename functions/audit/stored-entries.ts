import * as z from 'zod'
import { type HistoryEntry, historyEntrySchema } from '../domain/history-entry.ts'
import { historyKey } from '../platform/table/keys.ts'
import { listPage, type Page } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

const keyed = z.looseObject({ pk: z.string(), sk: z.string() })

/**
 * One item of History as it lies in the table. `entry` is absent if the item is no longer a valid entry: the page
 * must show tampering, not fail because of it.
 */
export interface StoredEntry {
  /** The number in its key. */
  readonly sequence: number
  readonly entry: HistoryEntry | undefined
  readonly raw: Readonly<Record<string, unknown>>
}

const storedOf = ({ pk: _, sk, ...raw }: z.output<typeof keyed>): StoredEntry => ({
  sequence: Number(sk),
  entry: historyEntrySchema.safeParse(raw).data,
  raw,
})

interface Request {
  /** The first number wanted; default 1. */
  readonly from?: number
  readonly limit?: number
  readonly cursor?: string | undefined
}

/** A chain's items in order, unparsed where they cannot be parsed; 1,000 at a time unless told. */
export const storedEntries = async (
  tables: Tables,
  chain: string,
  { from = 1, limit = 1000, cursor }: Request = {},
): Promise<Page<StoredEntry>> => {
  const page = await listPage({
    tables,
    schema: keyed,
    query: {
      TableName: tables.history,
      KeyConditionExpression: 'pk = :chain AND sk >= :from',
      ExpressionAttributeValues: { ':chain': chain, ':from': historyKey(chain, from).sk },
      ConsistentRead: true,
    },
    limit,
    cursor,
  })
  return { ...page, items: page.items.map(storedOf) }
}
