import * as z from 'zod'
import { arnOf } from '../template/place.ts'
import type { RequestContext } from './conditions.ts'
import type { Demand } from './guard.ts'

const Value = z.looseObject({ S: z.string().optional(), N: z.string().optional(), B: z.string().optional() })
// Only the partition key is read: an item may be large, and every call passes here.
const Attributes = z.custom<Readonly<Record<string, unknown>>>(
  (item) => typeof item === 'object' && item !== null,
)
const Named = z.looseObject({ TableName: z.string() })
const Placed = z.looseObject({
  TableName: z.string(),
  Item: Attributes.optional(),
  Key: Attributes.optional(),
})
const Indexed = z.looseObject({ TableName: z.string(), IndexName: z.string().optional() })
const Batch = z.looseObject({ RequestItems: z.record(z.string(), z.unknown()) })
const Writes = z.looseObject({ TransactItems: z.array(z.record(z.string(), Placed)) })
const Reads = z.looseObject({ TransactItems: z.array(z.looseObject({ Get: Placed })) })
const KeyList = z.looseObject({ Keys: z.array(Attributes) })
const Requests = z.array(
  z.looseObject({
    PutRequest: z.looseObject({ Item: Attributes }).optional(),
    DeleteRequest: z.looseObject({ Key: Attributes }).optional(),
  }),
)

/**
 * A DynamoDB call as IAM and the counters see it: the permissions it demands and how many items it reads or writes.
 */
export interface DatabaseEffect {
  readonly demands: readonly Demand[]
  readonly reads: number
  readonly writes: number
}

/** The partition key of a table by its name, as far as the table is known. */
export type PartitionKeys = ReadonlyMap<string, string>

const tableArn = (name: string) => (name.startsWith('arn:') ? name : arnOf('dynamodb', `table/${name}`))

const ACTIONS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
}

type Item = z.output<typeof Attributes>

/** The values of partition keys that a call touches, for `dynamodb:LeadingKeys`. */
const leading = (table: string, items: readonly (Item | undefined)[], keys: PartitionKeys): string[] => {
  const name = keys.get(table.split('/').at(-1) ?? table)
  return items.flatMap((item) => {
    const value = name === undefined ? undefined : Value.safeParse(item?.[name]).data
    return value?.S ?? value?.N ?? value?.B ?? []
  })
}

const contextOf = (leadingKeys: readonly string[], enclosing?: string): RequestContext => ({
  ...(leadingKeys.length > 0 ? { 'dynamodb:leadingkeys': leadingKeys } : {}),
  ...(enclosing ? { 'dynamodb:enclosingoperation': [enclosing] } : {}),
})

/** One demand for each action on each table, with all the partition keys that it touches. */
const gathered = (
  touched: readonly { readonly action: string; readonly table: string; readonly keys: readonly string[] }[],
  enclosing: string,
): Demand[] =>
  [...Map.groupBy(touched, ({ action, table }) => `${action} ${table}`).values()].flatMap((group) => {
    const [first] = group
    const context = contextOf([...new Set(group.flatMap(({ keys }) => keys))], enclosing)
    return first ? [{ action: first.action, resource: tableArn(first.table), context }] : []
  })

type ReadDemands = (input: unknown, keys: PartitionKeys) => DatabaseEffect

const one = (action: string, counts: { reads: number; writes: number }): ReadDemands => {
  return (input, keys) => {
    const { TableName, Item, Key } = Placed.parse(input)
    const context = contextOf(leading(TableName, [Item ?? Key], keys))
    return { demands: [{ action, resource: tableArn(TableName), context }], ...counts }
  }
}

const search = (action: string): ReadDemands => {
  return (input) => {
    const { TableName, IndexName } = Indexed.parse(input)
    const resource = IndexName ? `${tableArn(TableName)}/index/${IndexName}` : tableArn(TableName)
    return { demands: [{ action, resource }], reads: 1, writes: 0 }
  }
}

const itemsOf = (value: unknown): (Item | undefined)[] => {
  if (!Array.isArray(value)) return KeyList.safeParse(value).data?.Keys ?? []
  return Requests.parse(value).map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)
}

const batch = (action: string, kind: 'reads' | 'writes'): ReadDemands => {
  return (input, keys) => {
    const tables = Object.entries(Batch.parse(input).RequestItems)
    const items = tables.map(([name, value]) => [name, itemsOf(value)] as const)
    const demands = items.map(([name, those]) => ({
      action,
      resource: tableArn(name),
      context: contextOf(leading(name, those, keys)),
    }))
    return {
      demands,
      reads: 0,
      writes: 0,
      [kind]: items.reduce((sum, [, those]) => sum + those.length, 0),
    }
  }
}

const transactWrite: ReadDemands = (input, keys) => {
  const items = Writes.parse(input).TransactItems.flatMap((item) => Object.entries(item))
  const touched = items.map(([effect, { TableName, Item, Key }]) => ({
    action: ACTIONS[effect] ?? `dynamodb:${effect}`,
    table: TableName,
    keys: leading(TableName, [Item ?? Key], keys),
  }))
  return { demands: gathered(touched, 'TransactWriteItems'), reads: 0, writes: items.length }
}

const transactGet: ReadDemands = (input, keys) => {
  const items = Reads.parse(input).TransactItems
  const touched = items.map(({ Get: { TableName, Key } }) => ({
    action: 'dynamodb:GetItem',
    table: TableName,
    keys: leading(TableName, [Key], keys),
  }))
  return { demands: gathered(touched, 'TransactGetItems'), reads: items.length, writes: 0 }
}

const onTable = (action: string): ReadDemands => {
  return (input) => {
    const resource = tableArn(Named.parse(input).TableName)
    return { demands: [{ action, resource }], reads: 0, writes: 0 }
  }
}

const operations: Readonly<Record<string, ReadDemands>> = {
  BatchGetItem: batch('dynamodb:BatchGetItem', 'reads'),
  BatchWriteItem: batch('dynamodb:BatchWriteItem', 'writes'),
  DeleteItem: one('dynamodb:DeleteItem', { reads: 0, writes: 1 }),
  DescribeTable: onTable('dynamodb:DescribeTable'),
  GetItem: one('dynamodb:GetItem', { reads: 1, writes: 0 }),
  ListTables: () => ({ demands: [{ action: 'dynamodb:ListTables', resource: '*' }], reads: 0, writes: 0 }),
  PutItem: one('dynamodb:PutItem', { reads: 0, writes: 1 }),
  Query: search('dynamodb:Query'),
  Scan: search('dynamodb:Scan'),
  TransactGetItems: transactGet,
  TransactWriteItems: transactWrite,
  UpdateItem: one('dynamodb:UpdateItem', { reads: 0, writes: 1 }),
}

/**
 * What a DynamoDB call demands, or `undefined` for an operation that functions may never call. Partition keys are
 * known for what names its items; a Query or Scan is judged without them.
 */
export const databaseEffect = (
  operation: string,
  input: unknown,
  keys: PartitionKeys,
): DatabaseEffect | undefined => operations[operation]?.(input, keys)
