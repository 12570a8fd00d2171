import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpTables } from '../ground/dump-tables.ts'
import { withTables } from '../ground/tables.ts'
import { anyAttributes, anyKeyText, anyName, anyValue } from './any-value.ts'
import { scanAll } from './scan-all.ts'

const tables = withTables()

const drawn = fc.record({ pk: anyKeyText, sk: anyKeyText, attributes: anyAttributes })
const named = anyName.filter((name) => !['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'].includes(name))
type Item = Readonly<Record<string, unknown>>

const onTable = () => ({ TableName: tables().records })
const read = async (Key: Item) =>
  (await tables().client.send(new GetCommand({ ...onTable(), Key, ConsistentRead: true }))).Item
const everything = () => scanAll(tables(), tables().records)
const remove = (Key: Item) => tables().client.send(new DeleteCommand({ ...onTable(), Key }))

describe('the table', () => {
  it('holds what was put, and nothing else, by every way of reading', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ pk, sk, attributes }) => {
        const { client, records } = tables()
        const item = { ...attributes, pk, sk }

        await client.send(new PutCommand({ ...onTable(), Item: item }))

        const batch = await client.send(
          new BatchGetCommand({ RequestItems: { [records]: { Keys: [{ pk, sk }] } } }),
        )
        const transaction = await client.send(
          new TransactGetCommand({ TransactItems: [{ Get: { ...onTable(), Key: { pk, sk } } }] }),
        )
        const query = await client.send(
          new QueryCommand({
            ...onTable(),
            KeyConditionExpression: '#pk = :pk AND #sk = :sk',
            ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
            ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          }),
        )
        expect(await read({ pk, sk })).toEqual(item)
        expect(batch.Responses?.[records]).toEqual([item])
        expect(transaction.Responses).toEqual([{ Item: item }])
        expect(query.Items).toEqual([item])
        expect(await everything()).toEqual([item])
        await remove({ pk, sk })
        expect(await dumpTables(tables())).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is changed and asked by the names and values that were given', async () => {
    await fc.assert(
      fc.asyncProperty(anyKeyText, named, anyValue, async (text, name, value) => {
        const { client } = tables()
        const key = { pk: text, sk: text }
        const given = {
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':value': value },
        }

        await client.send(
          new UpdateCommand({ ...onTable(), Key: key, UpdateExpression: 'SET #name = :value', ...given }),
        )
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              { ConditionCheck: { ...onTable(), Key: key, ConditionExpression: '#name = :value', ...given } },
              { Put: { ...onTable(), Item: { pk: text, sk: 'put', [name]: value } } },
              {
                Update: {
                  ...onTable(),
                  Key: { pk: text, sk: 'update' },
                  UpdateExpression: 'SET #name = :value',
                  ...given,
                },
              },
            ],
          }),
        )

        const items = await everything()
        expect(items).toHaveLength(text === 'put' || text === 'update' ? 2 : 3)
        for (const item of items) expect(item).toEqual({ pk: text, sk: item.sk, [name]: value })
        for (const { pk, sk } of items)
          await client.send(
            new DeleteCommand({
              ...onTable(),
              Key: { pk, sk },
              ConditionExpression: '#name = :value',
              ...given,
            }),
          )
        expect(await dumpTables(tables())).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
