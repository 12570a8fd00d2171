import { paginateScan } from '@aws-sdk/lib-dynamodb'
import type { Tables } from '../../functions/platform/table/table.ts'

/** Every item of a table, as it is. */
export const scanAll = async ({ client }: Tables, TableName: string): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...Items)
  return items
}
