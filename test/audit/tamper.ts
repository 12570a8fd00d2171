import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { historyKey } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'

const Item = z.record(z.string(), z.unknown())

/** Changes an entry of History behind Bina's back, as only someone with the keys of the database could. */
export const tamper = async (
  tables: Tables,
  chain: string,
  sequence: number,
  change: (entry: Record<string, unknown>) => Record<string, unknown>,
) => {
  const Key = { ...historyKey(chain, sequence) }
  const { Item: stored } = await tables.client.send(new GetCommand({ TableName: tables.history, Key }))
  const changed = change(Item.parse(stored))
  await tables.client.send(new PutCommand({ TableName: tables.history, Item: { ...changed, ...Key } }))
}

/** Takes an entry away behind Bina's back. */
export const takeAway = (tables: Tables, chain: string, sequence: number) =>
  tables.client.send(
    new DeleteCommand({ TableName: tables.history, Key: { ...historyKey(chain, sequence) } }),
  )
