import * as z from 'zod'
import type { ExpiringItems } from './expiring-items.ts'

const Item = z.record(z.string(), z.unknown())
const NumberValue = z.object({ N: z.coerce.number() })

const Put = z.looseObject({ TableName: z.string(), Item })
const Update = z.looseObject({
  TableName: z.string(),
  Key: Item,
  UpdateExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: Item.default({}),
})
const Transaction = z.looseObject({
  TransactItems: z.array(z.looseObject({ Put: z.unknown().optional(), Update: z.unknown().optional() })),
})
const Batch = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.array(z.looseObject({ PutRequest: z.looseObject({ Item }).optional() })),
  ),
})

/** Notes the items that an accepted write gave a time to live; `input` is the call's parsed body. */
export const noteExpiries = (operation: string, input: unknown, expiring: ExpiringItems): void =>
  operations[operation]?.(input, expiring)

const notePut = (input: unknown, expiring: ExpiringItems) => {
  const { TableName, Item: item } = Put.parse(input)
  note(TableName, item, item[expiring.expiryOf(TableName) ?? ''], expiring)
}

const noteUpdate = (input: unknown, expiring: ExpiringItems) => {
  const update = Update.safeParse(input)
  if (!update.success) return
  const { TableName, Key, UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues } =
    update.data
  const expiry = expiring.expiryOf(TableName)
  if (!expiry) return
  for (const [, written = '', value = ''] of UpdateExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)) {
    if ((ExpressionAttributeNames[written] ?? written) !== expiry) continue
    note(TableName, Key, ExpressionAttributeValues[value], expiring)
  }
}

const note = (table: string, source: Record<string, unknown>, value: unknown, expiring: ExpiringItems) => {
  if (value === undefined) return
  const seconds = NumberValue.safeParse(value)
  if (seconds.success) expiring.note(table, source, seconds.data.N)
}

const noteTransaction = (input: unknown, expiring: ExpiringItems) => {
  for (const { Put: put, Update: update } of Transaction.parse(input).TransactItems) {
    if (put) notePut(put, expiring)
    if (update) noteUpdate(update, expiring)
  }
}

const noteBatch = (input: unknown, expiring: ExpiringItems) => {
  for (const [TableName, requests] of Object.entries(Batch.parse(input).RequestItems)) {
    for (const { PutRequest } of requests) if (PutRequest) notePut({ TableName, ...PutRequest }, expiring)
  }
}

const operations: Readonly<Record<string, (input: unknown, expiring: ExpiringItems) => void>> = {
  BatchWriteItem: noteBatch,
  PutItem: notePut,
  TransactWriteItems: noteTransaction,
  UpdateItem: noteUpdate,
}
