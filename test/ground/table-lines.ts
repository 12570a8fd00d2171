import canonicalize from 'canonicalize'
import * as z from 'zod'
import { Database } from '../../local/dynamodb/database.ts'
import { startEngineProcess } from '../../local/dynamodb/engine-process.ts'
import { createMissingTables, type Table } from '../../local/dynamodb/tables.ts'

const Item = z.record(z.string(), z.unknown())
const Page = z.object({ Items: z.array(Item), LastEvaluatedKey: Item.optional() })
const BATCH = 25

/** Whatever engine is used here, on the tables of a data folder that no machine runs on. */
const onTablesOf = async <T>(data: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = new Database(await startEngineProcess(data, () => undefined))
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

const scan = async (database: Database, TableName: string): Promise<string> => {
  const lines: string[] = []
  let ExclusiveStartKey: z.output<typeof Item> | undefined
  do {
    const request = { TableName, ConsistentRead: true, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) }
    const page = Page.parse(await database.call('Scan', request))
    lines.push(...page.Items.map((item) => `${canonicalize(item)}\n`))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  return lines.toSorted().join('')
}

/** Each table's items as sorted lines of DynamoDB JSON, by the table's name. */
export const tableLines = (data: string, names: readonly string[]): Promise<Map<string, string>> =>
  onTablesOf(data, async (database) => {
    const found = new Map<string, string>()
    for (const name of names) found.set(name, await scan(database, name))
    return found
  })

/** Makes tables in a data folder and puts such lines into them. Throws where lines are of a table that is not made. */
export const fromTableLines = (
  data: string,
  tables: readonly Table[],
  kept: ReadonlyMap<string, string>,
): Promise<void> =>
  onTablesOf(data, async (database) => {
    await createMissingTables(tables, database)
    for (const [name, text] of kept) {
      const puts = text
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ PutRequest: { Item: Item.parse(JSON.parse(line)) } }))
      for (let at = 0; at < puts.length; at += BATCH)
        await database.call('BatchWriteItem', { RequestItems: { [name]: puts.slice(at, at + BATCH) } })
      if ((await scan(database, name)) !== text)
        throw new Error(`${name} does not hold what was put into it.`)
    }
  })
