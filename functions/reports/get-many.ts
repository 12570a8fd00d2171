import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Key } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

const AT_ONCE = 100
const keysSchema = z.array(z.object({ pk: z.string(), sk: z.string() }))

const getBatch = async (tables: Tables, batch: readonly Key[]): Promise<unknown[]> => {
  const found: unknown[] = []
  for (let left = batch; left.length > 0; ) {
    const { Responses, UnprocessedKeys } = await tables.client.send(
      new BatchGetCommand({ RequestItems: { [tables.records]: { Keys: left.map((key) => ({ ...key })) } } }),
    )
    found.push(...(Responses?.[tables.records] ?? []))
    left = keysSchema.parse(UnprocessedKeys?.[tables.records]?.Keys ?? [])
  }
  return found
}

/** The records of a page's ids, parsed and by id; ids without a record are left out. */
export const getMany = async <Schema extends z.ZodType>(
  tables: Tables,
  ids: Iterable<string | undefined>,
  {
    keyOf,
    schema,
    idOf,
  }: { keyOf: (id: string) => Key; schema: Schema; idOf: (record: z.output<Schema>) => string },
): Promise<ReadonlyMap<string, z.output<Schema>>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined).map(keyOf)
  const found = new Map<string, z.output<Schema>>()
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    for (const item of await getBatch(tables, wanted.slice(from, from + AT_ONCE))) {
      const record = schema.parse(item)
      found.set(idOf(record), record)
    }
  return found
}
