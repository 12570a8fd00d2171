import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { historyEntrySchema, verifyChain } from '../../../functions/domain/history-entry.ts'
import type { Change } from '../../../functions/platform/history/append.ts'
import { beginChain } from '../../../functions/platform/history/begin-chain.ts'
import { commit } from '../../../functions/platform/history/commit.ts'
import { getRecord } from '../../../functions/platform/table/get.ts'
import { keys } from '../../../functions/platform/table/keys.ts'
import { create, patch } from '../../../functions/platform/table/write.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()

const change = (chain: string, writes: Change['writes']): Change => ({
  chain,
  actor: { kind: 'system', name: 'test' },
  at: new Date('2026-11-23T01:00:00Z'),
  action: 'addressTrusted',
  writes,
})

const chainOf = async (chain: string) => {
  const { Items = [] } = await tables().client.send(
    new QueryCommand({
      TableName: tables().history,
      KeyConditionExpression: 'pk = :chain',
      ExpressionAttributeValues: { ':chain': chain },
      ConsistentRead: true,
    }),
  )
  return Items.map(({ pk: _, sk: __, ...entry }) => historyEntrySchema.parse(entry))
}

it('writes the change and its entry together', async () => {
  const written = await commit(tables(), change('unit/a', [create(keys.unit('a'), { name: 'A' }, 'exists')]))

  expect(written).toEqual({ ok: true })
  expect(await getRecord(tables(), keys.unit('a'), z.object({ name: z.string() }))).toEqual({ name: 'A' })
  expect(await chainOf('unit/a')).toHaveLength(1)
})

it('writes neither when a condition fails, and says which', async () => {
  await commit(tables(), change('unit/b', [create(keys.unit('b'), { name: 'B' }, 'exists')]))

  const refused = await commit(tables(), change('unit/b', [create(keys.unit('b'), { name: 'X' }, 'exists')]))

  expect(refused).toEqual({ ok: false, reason: 'exists' })
  expect(await chainOf('unit/b')).toHaveLength(1)
})

it('keeps one whole chain when many write to it at once', async () => {
  const add = () =>
    commit(tables(), change('unit/c', [patch(keys.unit('c'), { add: { count: 1 } }, 'never')]))

  const results = await Promise.all(Array.from({ length: 6 }, add))

  const entries = await chainOf('unit/c')
  expect(results).toEqual(Array.from({ length: 6 }, () => ({ ok: true })))
  expect(entries).toHaveLength(6)
  expect(verifyChain(entries)).toEqual({ ok: true })
  expect(await getRecord(tables(), keys.unit('c'), z.object({ count: z.number() }))).toEqual({ count: 6 })
})

it('begins a chain once, whoever of many begins it at the same time', async () => {
  const tell = () => beginChain(tables(), change('execution/d', []))

  const results = await Promise.all(Array.from({ length: 4 }, tell))

  const told = results.filter(({ ok }) => ok)
  expect(told).toHaveLength(1)
  expect(results.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: false, reason: 'history-moved' })),
  )
  expect(await chainOf('execution/d')).toHaveLength(1)
})
