import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnsafeInputError } from '../../functions/platform/clients/refuse-unsafe-input.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { transact } from '../../functions/platform/table/transact.ts'
import { create, demand, patch, replace, type Values } from '../../functions/platform/table/write.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withTables } from '../ground/tables.ts'
import { anyText, anyValue, halfText } from './any-value.ts'

const tables = withTables()

const key = { pk: 'TASK#1', sk: 'DRAFT' }
/** As JSON has it, with `__proto__` for a key like any other. */
const parsed = (json: string): Values => JSON.parse(json)

const ATTACK = 'x\u0122}},\u0122pk\u0122:{\u0122S\u0122:\u0122PERSON#1'

/** An object that has a value under a key of its own, whatever the key. */
const having = (name: string, value: unknown): Values =>
  Object.defineProperty({}, name, { value, enumerable: true })

const inheriting: Values = Object.create({ roles: ['hr'] })

/** Values in which a key or a prototype stands for something else than data. */
const STRANGE: readonly (readonly [string, Values])[] = [
  ['a key __proto__ with a list', parsed(`{ "__proto__": ["${ATTACK}"] }`)],
  ['a key __proto__ with a text', parsed(`{ "__proto__": "${ATTACK}" }`)],
  ['a key __proto__ with a map', parsed('{ "__proto__": { "roles": ["hr"] } }')],
  ['a key __proto__ deep inside', parsed('{ "a": [{ "b": { "__proto__": ["x"] } }] }')],
  [
    'a key constructor that names a class',
    parsed('{ "a": { "constructor": { "name": "String" }, "length": 1 } }'),
  ],
  ['a key constructor with a text', parsed('{ "constructor": "x" }')],
  ['an object that inherits', inheriting],
  ['an object that inherits, inside', { fields: inheriting }],
  ['a function that JSON would ask', having('toJSON', () => 'forged')],
  ['a date', having('at', new Date(0))],
  ['a number that is none', { a: Number.NaN }],
]

const refused = async (write: () => Promise<unknown>) => {
  await expect(write()).rejects.toThrow(UnsafeInputError)
  expect(await dumpTables(tables())).toEqual([])
}

describe.each(STRANGE)('%s', (_, strange) => {
  it('is put into no item', async () => {
    const { client, records } = tables()
    await refused(() =>
      client.send(new PutCommand({ TableName: records, Item: { ...key, fields: strange } })),
    )
  })

  it('is written by no change, and told in no history', async () => {
    const change = {
      chain: 'appraisal/1',
      actor: { kind: 'system', name: 'test' },
      at: new Date(0),
      action: 'addressTrusted' as const,
    } as const

    await refused(() => transact(tables(), [create(key, { fields: strange }, 'never')]))
    await refused(() => transact(tables(), [replace(key, { fields: strange })]))
    await refused(() => transact(tables(), [patch(key, { set: { fields: strange } }, 'never')]))
    await refused(() =>
      transact(tables(), [demand(key, { expression: '#a = :a', values: { ':a': strange } }, 'never')]),
    )
    await refused(() => commit(tables(), { ...change, writes: [create(key, { fields: strange }, 'never')] }))
  })
})

describe('a name of an attribute', () => {
  it.each(['__proto__', 'constructor', 'half \ud800'])('is never %j, however it is given', async (name) => {
    const { client, records: TableName } = tables()

    await refused(() => transact(tables(), [create(key, having(name, 'x'), 'never')]))
    await refused(() => transact(tables(), [patch(key, { set: having(name, 'x') }, 'never')]))
    await refused(() => transact(tables(), [patch(key, { remove: [name] }, 'never')]))
    await refused(() =>
      client.send(
        new UpdateCommand({
          TableName,
          Key: key,
          UpdateExpression: 'SET #name = :x',
          ExpressionAttributeNames: { '#name': name },
          ExpressionAttributeValues: { ':x': 'x' },
        }),
      ),
    )
  })
})

describe('an entry of History', () => {
  it.each(['before', 'after'] as const)('has no key __proto__ or constructor in %s', async (part) => {
    const change = {
      chain: 'appraisal/1',
      actor: { kind: 'system', name: 'test' },
      at: new Date(0),
      action: 'addressTrusted' as const,
    } as const

    for (const name of ['__proto__', 'constructor'])
      await refused(() =>
        commit(tables(), { ...change, writes: [], [part]: JSON.parse(`{"a":{"${name}":{"b":1}}}`) }),
      )
  })
})

describe('a text', () => {
  it('with half a character in it is neither a value nor a key', async () => {
    const { client, records } = tables()
    await fc.assert(
      fc.asyncProperty(halfText, anyText, anyValue, async (half, text, value) => {
        for (const fields of [{ [text]: half }, { a: [half] }, new Set([text, half]), { [half]: value }])
          await expect(
            client.send(new PutCommand({ TableName: records, Item: { ...key, fields } })),
          ).rejects.toThrow(UnsafeInputError)
      }),
      { numRuns: 30 },
    )

    expect(await dumpTables(tables())).toEqual([])
  })
})
