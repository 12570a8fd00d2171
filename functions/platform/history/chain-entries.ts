import { type HistoryEntry, historyEntrySchema } from '../../domain/history-entry.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'

const withoutKey = historyEntrySchema
  .loose()
  .transform(({ pk: _, sk: __, ...entry }) => historyEntrySchema.parse(entry))

/** The entries of one chain, oldest first. */
export const chainEntries = (
  tables: Tables,
  chain: string,
  page: PageRequest = {},
): Promise<Page<HistoryEntry>> =>
  listPage({
    tables,
    schema: withoutKey,
    query: {
      TableName: tables.history,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': chain },
      ConsistentRead: true,
    },
    ...page,
  })
