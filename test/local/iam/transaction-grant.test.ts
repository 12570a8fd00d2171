import { describe, expect, it } from 'vitest'
import { databaseEffect } from '../../../local/iam/dynamodb-demands.ts'
import { caller, guardOf } from './writer-guard.ts'

describe('a grant that holds within a transaction and for some partition keys only', () => {
  const history = 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/History'
  const keys = new Map([['History', 'chain']])
  const guard = guardOf({
    Effect: 'Allow',
    Action: 'dynamodb:PutItem',
    Resource: history,
    Condition: {
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['account/*'] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  })
  const put = (chain: string) => ({ TableName: 'History', Item: { at: { N: '1' }, chain: { S: chain } } })
  const isAllowed = (operation: string, input: object) =>
    (databaseEffect(operation, input, keys)?.demands ?? []).every((demand) => guard.allows(caller, demand))
  const together = (...chains: string[]) => ({ TransactItems: chains.map((chain) => ({ Put: put(chain) })) })

  it('lets the transaction through, of one item or several', () => {
    expect(isAllowed('TransactWriteItems', together('account/a'))).toBe(true)
    expect(isAllowed('TransactWriteItems', together('account/a', 'account/b'))).toBe(true)
  })

  it('refuses the same write outside of one', () => {
    expect(isAllowed('PutItem', put('account/a'))).toBe(false)
  })

  it('refuses the transaction as a whole when one of its keys is another', () => {
    expect(isAllowed('TransactWriteItems', together('account/a', 'appraisal/b'))).toBe(false)
    expect(isAllowed('TransactWriteItems', together('accounts'))).toBe(false)
  })

  it('refuses an item whose key cannot be told', () => {
    expect(
      isAllowed('TransactWriteItems', { TransactItems: [{ Put: { TableName: 'History', Item: {} } }] }),
    ).toBe(false)
  })

  it('refuses to update, to delete and to write in batches', () => {
    const Key = { chain: { S: 'account/a' } }

    expect(
      isAllowed('TransactWriteItems', { TransactItems: [{ Update: { TableName: 'History', Key } }] }),
    ).toBe(false)
    expect(
      isAllowed('TransactWriteItems', { TransactItems: [{ Delete: { TableName: 'History', Key } }] }),
    ).toBe(false)
    expect(
      isAllowed('BatchWriteItem', {
        RequestItems: { History: [{ PutRequest: { Item: put('account/a').Item } }] },
      }),
    ).toBe(false)
  })

  it('counts what a call reads and writes', () => {
    const Key = { chain: { S: 'a' } }

    expect(
      databaseEffect('BatchGetItem', { RequestItems: { History: { Keys: [Key, Key] } } }, keys),
    ).toMatchObject({
      reads: 2,
      demands: [{ action: 'dynamodb:BatchGetItem', context: { 'dynamodb:leadingkeys': ['a', 'a'] } }],
    })
    expect(databaseEffect('TransactWriteItems', together('account/a', 'account/b'), keys)?.writes).toBe(2)
  })
})
