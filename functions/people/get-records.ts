import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Key } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

const AT_ONCE = 100

const keySchema = z.array(z.object({ pk: z.string(), sk: z.string() }))

const getBatch = async (tables: Tables, keys: readonly Key[]): Promise<unknown[]> => {
  const found: unknown[] = []
  let left = keys
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await tables.client.send(
      new BatchGetCommand({
        RequestItems: { [tables.records]: { Keys: left.map((key) => ({ ...key })), ConsistentRead: true } },
      }),
    )
    found.push(...(Responses?.[tables.records] ?? []))
    left = keySchema.parse(UnprocessedKeys?.[tables.records]?.Keys ?? [])
  }
  return found
}

/** Reads the records of many keys, strongly consistent and parsed, in no order; keys without a record are left out. */
export const getRecords = async <Schema extends z.ZodType>(
  tables: Tables,
  keys: readonly Key[],
  schema: Schema,
): Promise<z.output<Schema>[]> => {
  const found: z.output<Schema>[] = []
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const batch = await getBatch(tables, keys.slice(from, from + AT_ONCE))
    for (const item of batch) found.push(schema.parse(item))
  }
  return found
}
