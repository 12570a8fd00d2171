import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { getRecord, readAhead } from '../../../functions/platform/table/get.ts'
import type { Key } from '../../../functions/platform/table/keys.ts'
import type { Tables } from '../../../functions/platform/table/table.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const schema = z.object({ value: z.number() })
const keyOf = (name: string): Key => ({ pk: `AHEAD#${name}`, sk: 'AHEAD' })

const put = (name: string, value: number) =>
  tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...keyOf(name), value } }))

/** The same tables, noting the name of each request that is sent. */
const noting = (sent: string[]): Tables => {
  const client = Object.create(tables().client, {
    send: {
      value: (command: Parameters<Tables['client']['send']>[0]) => {
        sent.push(command.constructor.name)
        return tables().client.send(command)
      },
    },
  })
  return { ...tables(), client }
}

it('reads all in one request, before they are asked for', async () => {
  await put('one', 1)
  await put('two', 2)
  const sent: string[] = []

  const ahead = readAhead(noting(sent), [keyOf('one'), keyOf('two'), keyOf('none')])
  const one = await getRecord(ahead, keyOf('one'), schema)
  const two = await getRecord(ahead, keyOf('two'), schema)
  const none = await getRecord(ahead, keyOf('none'), schema)

  expect([one, two, none]).toEqual([{ value: 1 }, { value: 2 }, undefined])
  expect(sent).toEqual(['BatchGetCommand'])
})

it('answers only the first reading with what was read ahead', async () => {
  await put('changing', 1)
  const ahead = readAhead(tables(), [keyOf('changing'), keyOf('other')])
  const before = await getRecord(ahead, keyOf('changing'), schema)
  await put('changing', 2)

  const after = await getRecord(ahead, keyOf('changing'), schema)

  expect([before, after]).toEqual([{ value: 1 }, { value: 2 }])
})
