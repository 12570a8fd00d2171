import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import type { Key } from './keys.ts'
import type { Tables } from './table.ts'

/** Reads one record, strongly consistent and parsed; `undefined` when there is none. */
export const getRecord = async <Schema extends z.ZodType>(
  tables: Tables,
  key: Key,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const { Item } = await tables.client.send(
    new GetCommand({ TableName: tables.records, Key: { ...key }, ConsistentRead: true }),
  )
  return Item === undefined ? undefined : schema.parse(Item)
}
