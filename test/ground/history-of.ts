import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type HistoryEntry, historyEntrySchema } from '../../functions/domain/history-entry.ts'
import type { Tables } from '../../functions/platform/table/table.ts'

/** The entries of one chain, in order. */
export const historyOf = async (tables: Tables, chain: string): Promise<HistoryEntry[]> => {
  const { Items = [] } = await tables.client.send(
    new QueryCommand({
      TableName: tables.history,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': chain },
      ConsistentRead: true,
    }),
  )
  return Items.map(({ pk: _, sk: __, ...entry }) => historyEntrySchema.parse(entry))
}
