import type * as z from 'zod'
import { getRecords } from '../platform/table/get.ts'
import type { Key } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

interface Kind<Schema extends z.ZodType> {
  readonly keyOf: (id: string) => Key
  readonly schema: Schema
  readonly idOf: (record: z.output<Schema>) => string
}

/**
 * The records of a page's ids, parsed and by id; ids without a record are left out.
 *
 * @throws TransientError when the table stays too busy.
 */
export const getMany = async <Schema extends z.ZodType>(
  tables: Tables,
  ids: Iterable<string | undefined>,
  { keyOf, schema, idOf }: Kind<Schema>,
): Promise<ReadonlyMap<string, z.output<Schema>>> => {
  const distinct = [...new Set(ids)].filter((id) => id !== undefined)
  const records = await getRecords(tables, distinct.map(keyOf), schema)
  return new Map(records.map((record) => [idOf(record), record]))
}
