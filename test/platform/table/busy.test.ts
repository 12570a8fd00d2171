import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, expect, it } from 'vitest'
import * as z from 'zod'
import { commit } from '../../../functions/platform/history/commit.ts'
import { TransientError } from '../../../functions/platform/lambda/transient-error.ts'
import { getRecords } from '../../../functions/platform/table/get.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { create } from '../../../functions/platform/table/write.ts'
import { withTables } from '../../ground/tables.ts'

const tables = withTables()
const NAME = 'busy-table'

/** Lets the table refuse the next `times` requests of a kind as DynamoDB does when it is throttled. */
const throttle = (
  command: string,
  times: number,
  refuse: (input: unknown) => { readonly output: { readonly $metadata: object } },
) => {
  const refused = { count: 0 }
  tables().client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== command || refused.count >= times) return next(args)
        refused.count += 1
        return { response: undefined, ...refuse(args.input) }
      },
    { step: 'initialize', name: NAME },
  )
  return refused
}

afterEach(() => {
  tables().client.middlewareStack.remove(NAME)
})

const cancelled = (Code: string) => (): never => {
  throw new TransactionCanceledException({
    $metadata: { httpStatusCode: 400 },
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code }],
  })
}

const openedBy = (id: string) => ({
  chain: chains.account(id),
  actor: { kind: 'person', id, as: 'auditor' } as const,
  at: new Date('2027-01-04T01:00:00Z'),
  action: 'signedIn' as const,
  after: { roles: [] },
  writes: [],
})

const leftOut = (input: unknown) => ({
  output: {
    $metadata: {},
    UnprocessedKeys: z.object({ RequestItems: z.unknown() }).parse(input).RequestItems,
  },
})

it.each(['ThrottlingError', 'ProvisionedThroughputExceeded', 'TransactionConflict'])(
  'appends to History again after a cancellation by %s',
  async (code) => {
    const refused = throttle('TransactWriteItemsCommand', 2, cancelled(code))

    expect(await commit(tables(), openedBy(code))).toEqual({ ok: true })
    expect(refused.count).toBe(2)
  },
)

it('gives up a write that the table keeps refusing, by a name that a workflow tries again', async () => {
  const refused = throttle('TransactWriteItemsCommand', 100, cancelled('ThrottlingError'))

  await expect(transact(tables(), [create(keys.notice('busy'), {}, 'never')])).rejects.toThrow(TransientError)
  await expect(commit(tables(), openedBy('never'))).rejects.toThrow(TransientError)
  expect(refused.count).toBe(6 + 8)
})

it('does not try again what the table refuses as malformed', async () => {
  const refused = throttle('TransactWriteItemsCommand', 100, cancelled('ValidationError'))

  await expect(commit(tables(), openedBy('malformed'))).rejects.toThrow(TransactionCanceledException)
  expect(refused.count).toBe(1)
})

const key = (name: string) => ({ pk: `BUSY#${name}`, sk: 'BUSY' })
const named = z.object({ pk: z.string() })

it('asks again for what a busy table left out of a batch, and gives up in the end', async () => {
  for (const name of ['one', 'two'])
    await tables().client.send(new PutCommand({ TableName: tables().records, Item: key(name) }))
  const both = [key('one'), key('two')]

  const some = throttle('BatchGetItemCommand', 2, leftOut)
  const found = await getRecords(tables(), both, named)
  tables().client.middlewareStack.remove(NAME)
  throttle('BatchGetItemCommand', 100, leftOut)
  const never = getRecords(tables(), both, named)

  expect(found).toHaveLength(2)
  expect(some.count).toBe(2)
  await expect(never).rejects.toThrow(TransientError)
})
