import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../../functions/platform/table/keys.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withGuardedTables } from './broken-function.ts'

const guarded = withGuardedTables()

let before: readonly string[]
beforeAll(async () => {
  const { client, records } = guarded().owner
  await client.send(new PutCommand({ TableName: records, Item: { ...keys.person('victim') } }))
  before = await dumpTables(guarded().owner)
})

describe('a request that says two things', () => {
  const person = '{"pk":{"S":"PERSON#victim"},"sk":{"S":"PERSON"}}'
  const task = '{"pk":{"S":"TASK#own"},"sk":{"S":"TASK"}}'

  it.each([
    ['a key twice', (table: string) => [`"TableName":"${table}"`, `"Key":${person}`, `"Key":${task}`]],
    [
      'a key twice, the other way round',
      (table) => [`"TableName":"${table}"`, `"Key":${task}`, `"Key":${person}`],
    ],
    [
      'a partition twice',
      (table) => [`"TableName":"${table}"`, `"Key":${person.replace('}}', '},"pk":{"S":"TASK#own"}}')}`],
    ],
    [
      'a text twice',
      (table) => [
        `"TableName":"${table}"`,
        `"Key":{"pk":{"S":"PERSON#victim","S":"TASK#own"},"sk":{"S":"PERSON"}}`,
      ],
    ],
    [
      'an escaped name beside a plain one',
      (table) => [`"TableName":"${table}"`, `"Key":${person}`, `"\\u004bey":${task}`],
    ],
    ['another table behind', (table) => [`"TableName":"other"`, `"Key":${person}`, `"TableName":"${table}"`]],
  ])(
    'is judged by what the engine takes it for: %s',
    async (_, parts: (table: string) => readonly string[]) => {
      const { records } = guarded().owner
      const body = `{${[...parts(records), '"UpdateExpression":"SET stolen = :s"', '"ExpressionAttributeValues":{":s":{"S":"x"}}'].join(',')}}`

      await guarded().ask('staff', 'UpdateItem', body)

      const after = await dumpTables(guarded().owner)
      expect(after.filter((line) => line.includes('"pk":"PERSON'))).toEqual(
        before.filter((line) => line.includes('"pk":"PERSON')),
      )
    },
  )
})
