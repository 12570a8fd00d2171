import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { chains, historyKey } from '../../functions/platform/table/keys.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withGuardedTables } from './broken-function.ts'
import { FORBIDDEN, MAY_TAKE_AWAY, RECORDS, TELLS_OF_APPRAISALS } from './page-functions.ts'
import { REFUSED, waysTo } from './ways-to-write.ts'

const guarded = withGuardedTables()

let before: readonly string[]
// Before each: what one function may do must not stand between the next and its tables.
beforeEach(async () => {
  const { client, records, history } = guarded().owner
  for (const key of Object.values(RECORDS))
    await client.send(new PutCommand({ TableName: records, Item: { ...key, owner: true } }))
  await client.send(
    new PutCommand({ TableName: history, Item: { ...historyKey(chains.appraisal('2026-q4.victim'), 1) } }),
  )
  before = await dumpTables(guarded().owner)
})

describe.each(FORBIDDEN)('whoever breaks the %s function', (name, forbidden) => {
  it('cannot change what its pages do not, whichever way', async () => {
    const { client, records } = guarded().as(name)

    for (const kind of forbidden)
      for (const [way, error, attempt] of waysTo(records, RECORDS[kind]))
        await expect.soft(attempt(client), `${kind}: ${way}`).rejects.toMatchObject({ name: error })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })

  it('cannot rewrite or take away what History holds', async () => {
    const { client, history } = guarded().as(name)

    for (const [way, error, attempt] of waysTo(history, historyKey(chains.appraisal('2026-q4.victim'), 1)))
      if (way !== 'put in a transaction' || !TELLS_OF_APPRAISALS.includes(name))
        await expect.soft(attempt(client), way).rejects.toMatchObject({ name: error })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })

  it('takes away no record that it may write, but where its pages do', async () => {
    const { client, records } = guarded().as(name)
    const may = MAY_TAKE_AWAY[name] ?? []

    for (const [kind, key] of Object.entries(RECORDS))
      if (!may.some((taken) => taken === kind))
        await expect
          .soft(client.send(new DeleteCommand({ TableName: records, Key: { ...key } })), kind)
          .rejects.toMatchObject({ name: REFUSED })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })
})
