import * as z from 'zod'
import { arnOf } from '../template/place.ts'
import type { Demand } from './guard.ts'

const Named = z.looseObject({ TableName: z.string() })
const Keyed = z.looseObject({ TableName: z.string(), IndexName: z.string().optional() })
const Batch = z.looseObject({ RequestItems: z.record(z.string(), z.unknown()) })
const Writes = z.looseObject({ TransactItems: z.array(z.record(z.string(), Named)) })
const Reads = z.looseObject({ TransactItems: z.array(z.looseObject({ Get: Named })) })

/** What one call does: what IAM must allow, and how many items it reads or writes. */
export interface DatabaseDeed {
  readonly demands: readonly Demand[]
  readonly reads: number
  readonly writes: number
}

const tableArn = (name: string) => (name.startsWith('arn:') ? name : arnOf('dynamodb', `table/${name}`))

const ACTIONS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
}

const distinct = (demands: readonly Demand[]) => [
  ...new Map(demands.map((demand) => [`${demand.action} ${demand.resource}`, demand])).values(),
]

type Read = (input: unknown) => DatabaseDeed

const one = (action: string, counts: { reads: number; writes: number }): Read => {
  return (input) => ({ demands: [{ action, resource: tableArn(Named.parse(input).TableName) }], ...counts })
}

const search = (action: string): Read => {
  return (input) => {
    const { TableName, IndexName } = Keyed.parse(input)
    const resource = IndexName ? `${tableArn(TableName)}/index/${IndexName}` : tableArn(TableName)
    return { demands: [{ action, resource }], reads: 1, writes: 0 }
  }
}

const sizeOf = (value: unknown) => {
  if (Array.isArray(value)) return value.length
  const keys = z.looseObject({ Keys: z.array(z.unknown()) }).safeParse(value)
  return keys.success ? keys.data.Keys.length : 0
}

const batch = (action: string, kind: 'reads' | 'writes'): Read => {
  return (input) => {
    const tables = Object.entries(Batch.parse(input).RequestItems)
    const items = tables.reduce((sum, [, value]) => sum + sizeOf(value), 0)
    const demands = tables.map(([name]) => ({ action, resource: tableArn(name) }))
    return { demands, reads: 0, writes: 0, [kind]: items }
  }
}

const transactWrite: Read = (input) => {
  const items = Writes.parse(input).TransactItems.flatMap((item) => Object.entries(item))
  const demands = items.map(([deed, { TableName }]) => ({
    action: ACTIONS[deed] ?? `dynamodb:${deed}`,
    resource: tableArn(TableName),
  }))
  return { demands: distinct(demands), reads: 0, writes: items.length }
}

const transactGet: Read = (input) => {
  const items = Reads.parse(input).TransactItems
  const demands = items.map(({ Get }) => ({ action: 'dynamodb:GetItem', resource: tableArn(Get.TableName) }))
  return { demands: distinct(demands), reads: items.length, writes: 0 }
}

const operations: Readonly<Record<string, Read>> = {
  BatchGetItem: batch('dynamodb:BatchGetItem', 'reads'),
  BatchWriteItem: batch('dynamodb:BatchWriteItem', 'writes'),
  DeleteItem: one('dynamodb:DeleteItem', { reads: 0, writes: 1 }),
  DescribeTable: one('dynamodb:DescribeTable', { reads: 0, writes: 0 }),
  GetItem: one('dynamodb:GetItem', { reads: 1, writes: 0 }),
  ListTables: () => ({ demands: [{ action: 'dynamodb:ListTables', resource: '*' }], reads: 0, writes: 0 }),
  PutItem: one('dynamodb:PutItem', { reads: 0, writes: 1 }),
  Query: search('dynamodb:Query'),
  Scan: search('dynamodb:Scan'),
  TransactGetItems: transactGet,
  TransactWriteItems: transactWrite,
  UpdateItem: one('dynamodb:UpdateItem', { reads: 0, writes: 1 }),
}

/** What a DynamoDB call needs, or `undefined` for an operation that functions have no business with. */
export const databaseDeed = (operation: string, input: unknown): DatabaseDeed | undefined =>
  operations[operation]?.(input)
