import * as z from 'zod'
import { historyEntrySchema } from '../domain/history-entry.ts'
import { CONTRADICTION_REASONS } from '../platform/history/contradictions.ts'
import { chains } from '../platform/table/keys.ts'
import { listPage } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

const foundSchema = z.object({
  chain: z.string(),
  record: z.string(),
  reason: z.enum(CONTRADICTION_REASONS),
  field: z.string().nullable(),
})

const toldSchema = z.object({
  at: z.string(),
  after: z.object({
    records: z.number(),
    contradictions: z.number(),
    found: z.array(foundSchema),
  }),
})

/** The last comparison of all records with History that came to its end; `found` holds the first contradictions. */
export type LastComparison = z.output<typeof toldSchema>['after'] & { readonly at: string }

const entrySchema = z
  .looseObject({})
  .transform(({ pk: _, sk: __, ...entry }) => historyEntrySchema.safeParse(entry).data)

/** Reads what History says of the last comparison; Records, which it is about, is not asked. */
export const readLastComparison = async (tables: Tables): Promise<LastComparison | undefined> => {
  const { items } = await listPage({
    tables,
    schema: entrySchema,
    query: {
      TableName: tables.history,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': chains.audit() },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    limit: 1,
  })
  const told = toldSchema.safeParse(items[0]).data
  return told && { at: told.at, ...told.after }
}
