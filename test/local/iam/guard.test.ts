import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allow, caller, deny, guardOf, put, table } from './writer-guard.ts'

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

it('notes no decision in which a condition has a say', () => {
  const guard = guardOf(allow({ Condition: { StringEquals: { 'aws:asked': 'nicely' } } }))

  const decisions = ['rudely', 'nicely', 'rudely'].map((how) =>
    guard.allows(caller, { ...put, context: { 'aws:asked': [how] } }),
  )

  expect(decisions).toEqual([false, true, false])
})
