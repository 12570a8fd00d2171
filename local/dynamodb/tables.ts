import * as z from 'zod'
import type { Resources } from '../template/resolve-template.ts'
import type { Database } from './database.ts'

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

const Index = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.looseObject({ ProjectionType: z.string() }),
})

const TableProperties = z.object({
  AttributeDefinitions: z.array(z.looseObject({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema,
  GlobalSecondaryIndexes: z.array(Index).default([]),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
})

export interface Table {
  readonly name: string
  /** The partition key first. */
  readonly keys: readonly string[]
  /** The attribute, in epoch seconds, after which an item is deleted. */
  readonly expiry: string | undefined
  readonly definition: object
}

const byKind = (one: { KeyType: string }, other: { KeyType: string }) =>
  one.KeyType.localeCompare(other.KeyType)

/** The tables of the template as DynamoDB's `CreateTable` wants them. */
export const tablesOf = (resources: Resources): readonly Table[] =>
  resources.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ ref, properties }) => {
    const table = TableProperties.parse(properties)
    const { TimeToLiveSpecification: expiry, GlobalSecondaryIndexes: indexes } = table
    return {
      name: ref,
      keys: table.KeySchema.toSorted(byKind).map(({ AttributeName }) => AttributeName),
      expiry: expiry?.Enabled ? expiry.AttributeName : undefined,
      definition: {
        TableName: ref,
        AttributeDefinitions: table.AttributeDefinitions,
        KeySchema: table.KeySchema,
        BillingMode: 'PAY_PER_REQUEST',
        ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
      },
    }
  })

/** The partition key of each table of the template, by the table's name. */
export const partitionKeysOf = (resources: Resources): ReadonlyMap<string, string> =>
  new Map(tablesOf(resources).map(({ name, keys: [partition = ''] }) => [name, partition]))

const Names = z.object({ TableNames: z.array(z.string()) })

/** Creates the tables that do not exist yet; a table that exists is left as it is. */
export const createMissingTables = async (tables: readonly Table[], database: Database): Promise<void> => {
  const existing = new Set(Names.parse(await database.call('ListTables', {})).TableNames)
  for (const { name, definition } of tables) {
    if (!existing.has(name)) await database.call('CreateTable', definition)
  }
}
