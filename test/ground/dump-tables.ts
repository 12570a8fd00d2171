import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import canonicalize from 'canonicalize'
import type { Tables } from '../../functions/platform/table/table.ts'

const dumpTable = async (tables: Tables, TableName: string): Promise<string[]> => {
  const lines: string[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await tables.client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
      }),
    )
    lines.push(...Items.map((item) => canonicalize(item) ?? ''))
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey)
  return lines.toSorted().map((line) => `${TableName} ${line}`)
}

/** Every item of both tables as a line of text, in a fixed order: two dumps are equal when nothing was written. */
export const dumpTables = async (tables: Tables): Promise<string[]> => [
  ...(await dumpTable(tables, tables.records)),
  ...(await dumpTable(tables, tables.history)),
]
