import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { databaseEffect } from '../../../local/iam/dynamodb-demands.ts'
import { Guard } from '../../../local/iam/guard.ts'
import { compileStatements, PolicyDocument } from '../../../local/iam/statement.ts'

const caller = { roleArn: 'arn:aws:iam::000000000000:role/writer', session: 'write-down' }
const table = 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/Records'
const put = { action: 'dynamodb:PutItem', resource: table }

const guardOf = (...Statement: object[]) =>
  new Guard(new Map([[caller.roleArn, compileStatements(PolicyDocument.parse({ Statement }))]]))

const allow = (more: object) => ({ Effect: 'Allow', Action: 'dynamodb:PutItem', Resource: table, ...more })
const deny = (more: object) => ({ ...allow(more), Effect: 'Deny' })

describe('the guard', () => {
  it('refuses what no policy allows, in the words of IAM', () => {
    const guard = guardOf(allow({ Action: 'dynamodb:GetItem' }))

    expect(() => guard.demand(caller, [put])).toThrow(
      'User: arn:aws:sts::000000000000:assumed-role/writer/write-down is not authorized to perform: dynamodb:PutItem ' +
        `on resource: ${table} because no identity-based policy allows the dynamodb:PutItem action`,
    )
  })

  it('lets an explicit deny win over any allow', () => {
    const guard = guardOf(allow({ Action: '*', Resource: '*' }), deny({}))

    expect(() => guard.demand(caller, [put])).toThrow(/with an explicit deny in an identity-based policy$/)
  })

  it('refuses a role it does not know', () => {
    const guard = guardOf(allow({}))

    expect(guard.allows({ ...caller, roleArn: 'another' }, put)).toBe(false)
  })

  it.each([
    ['dynamodb:*', table],
    ['dynamodb:Put*', '*'],
    ['DYNAMODB:putitem', `${table.slice(0, -3)}???`],
    ['dynamodb:P?tItem', 'arn:aws:dynamodb:*:*:table/*'],
  ])('takes %s on %s as allowing PutItem', (Action, Resource) => {
    const guard = guardOf(allow({ Action, Resource }))

    expect(guard.allows(caller, put)).toBe(true)
  })

  it.each([
    ['a longer resource', { Resource: table }, { ...put, resource: `${table}/index/gsi1` }],
    ['an action that only begins alike', { Action: 'dynamodb:Put' }, put],
    ['what NotAction excludes', { Action: undefined, NotAction: 'dynamodb:*' }, put],
    ['what NotResource excludes', { Resource: undefined, NotResource: table }, put],
  ])('does not allow %s', (_what, more, demand) => {
    const guard = guardOf(allow(more))

    expect(guard.allows(caller, demand)).toBe(false)
  })

  it('gives every demand of a call its say', () => {
    const guard = guardOf(allow({}))
    const update = { action: 'dynamodb:UpdateItem', resource: table }

    expect(() => guard.demand(caller, [put, update])).toThrow(/dynamodb:UpdateItem on resource/)
  })

  it('never allows more by adding a deny, nor less by adding an allow', () => {
    const pattern = fc.constantFrom('*', 'dynamodb:*', 'dynamodb:PutItem', 'dynamodb:GetItem', 's3:*')
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: pattern,
      Resource: fc.constant('*'),
    })

    fc.assert(
      fc.property(fc.array(statement), pattern, (statements, Action) => {
        const before = guardOf(...statements).allows(caller, put)
        const denied = guardOf(...statements, { Effect: 'Deny', Action, Resource: '*' }).allows(caller, put)
        const allowed = guardOf(...statements, { Effect: 'Allow', Action, Resource: '*' }).allows(caller, put)
        expect(Number(denied)).toBeLessThanOrEqual(Number(before))
        expect(Number(allowed)).toBeGreaterThanOrEqual(Number(before))
      }),
    )
  })
})

describe('a condition', () => {
  it.each([
    [{ StringEquals: { 'ses:FromAddress': 'a@b.id' } }, true],
    [{ StringEquals: { 'ses:FromAddress': ['x@b.id', 'a@b.id'] } }, true],
    [{ StringEquals: { 'ses:FromAddress': 'x@b.id' } }, false],
    [{ StringLike: { 'ses:FromAddress': '*@b.id' } }, true],
    [{ StringNotEquals: { 'ses:FromAddress': 'a@b.id' } }, false],
    [{ StringNotEquals: { 'ses:Absent': 'a@b.id' } }, true],
    [{ StringEquals: { 'ses:Absent': 'a@b.id' } }, false],
    [{ StringEqualsIfExists: { 'ses:Absent': 'a@b.id' } }, true],
    [{ 'ForAllValues:StringLike': { 'ses:Recipients': '*.id' } }, true],
    [{ 'ForAllValues:StringLike': { 'ses:Recipients': 'c@*' } }, false],
    [{ 'ForAnyValue:StringLike': { 'ses:Recipients': 'c@*' } }, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:states:*' } }, true],
    [{ Bool: { 'aws:SecureTransport': true } }, true],
  ])('%j holds: %s', (Condition, holds) => {
    const guard = guardOf(allow({ Action: 'ses:SendEmail', Resource: '*', Condition }))
    const context = {
      'ses:fromaddress': ['a@b.id'],
      'ses:recipients': ['c@d.id', 'e@f.id'],
      'aws:sourcearn': ['arn:aws:states:x'],
      'aws:securetransport': ['true'],
    }

    expect(guard.allows(caller, { action: 'ses:SendEmail', resource: 'any', context })).toBe(holds)
  })

  it('is refused when its operator is not known', () => {
    expect(() => guardOf(allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }))).toThrow(
      /IpAddress/,
    )
  })
})

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

it('notes no decision in which a condition has a say', () => {
  const guard = guardOf(allow({ Condition: { StringEquals: { 'aws:asked': 'nicely' } } }))

  const decisions = ['rudely', 'nicely', 'rudely'].map((how) =>
    guard.allows(caller, { ...put, context: { 'aws:asked': [how] } }),
  )

  expect(decisions).toEqual([false, true, false])
})
