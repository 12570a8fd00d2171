import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import { log } from '../log/log.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Tables } from './table.ts'

/** One page of a list; `cursor` is opaque text, absent on the last page. */
export interface Page<Item> {
  readonly items: Item[]
  readonly cursor?: string
}

export interface PageRequest {
  readonly limit?: number
  readonly cursor?: string | undefined
}

interface ListOf<Schema extends z.ZodType> extends PageRequest {
  readonly tables: Tables
  readonly schema: Schema
  readonly query: Omit<QueryCommandInput, 'TableName' | 'Limit' | 'ExclusiveStartKey'> & {
    TableName?: string
  }
  /** Items that this release cannot read are logged and left out; unless told, one of them fails the whole page. */
  readonly leavesOutUnknown?: boolean
}

// A place of the right list may still lie outside of what its query asks for, as before its first item.
const isOutside = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationException' && /starting key/i.test(error.message)

/**
 * Queries one page (100 items unless told) of Records, or of the table named, each item parsed. A cursor that is not of
 * this list begins it anew.
 */
export const listPage = async <Schema extends z.ZodType>({
  tables,
  schema,
  query,
  limit = 100,
  cursor,
  leavesOutUnknown = false,
}: ListOf<Schema>): Promise<Page<z.output<Schema>>> => {
  const place = cursor ? readCursor(cursor, query) : undefined
  const ask = (ExclusiveStartKey: typeof place) =>
    tables.client.send(
      new QueryCommand({ TableName: tables.records, ...query, Limit: limit, ExclusiveStartKey }),
    )
  const answer = await ask(place).catch((error: unknown) => {
    if (place && isOutside(error)) return ask(undefined)
    throw error
  })
  const items = (answer.Items ?? []).flatMap((item) => {
    if (!leavesOutUnknown) return [schema.parse(item)]
    const read = schema.safeParse(item)
    if (!read.success) log('record-not-readable', { pk: String(item.pk), sk: String(item.sk) })
    return read.success ? [read.data] : []
  })
  return answer.LastEvaluatedKey ? { items, cursor: writeCursor(answer.LastEvaluatedKey) } : { items }
}

/** All items of a paged list, one after the other, holding one page at a time. */
export async function* everyItem<Item>(
  list: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined
  do {
    const page = await list(cursor)
    yield* page.items
    cursor = page.cursor
  } while (cursor)
}
