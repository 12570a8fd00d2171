import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
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
}

const encode = (key: Record<string, unknown>) => Buffer.from(JSON.stringify(key)).toString('base64url')
const decode = (cursor: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))

/** Queries one page (100 items unless told) of Records, or of the table named, each item parsed. */
export const listPage = async <Schema extends z.ZodType>({
  tables,
  schema,
  query,
  limit = 100,
  cursor,
}: ListOf<Schema>): Promise<Page<z.output<Schema>>> => {
  const answer = await tables.client.send(
    new QueryCommand({
      TableName: tables.records,
      ...query,
      Limit: limit,
      ...(cursor ? { ExclusiveStartKey: decode(cursor) } : {}),
    }),
  )
  const items = (answer.Items ?? []).map((item) => schema.parse(item))
  return answer.LastEvaluatedKey ? { items, cursor: encode(answer.LastEvaluatedKey) } : { items }
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
