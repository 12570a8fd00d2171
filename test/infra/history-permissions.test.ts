import { describe, expect, it } from 'vitest'
import { allowed, functions, history, names, READERS, roles, statementsOf } from './granted.ts'

const REWRITING = [
  'BatchWriteItem',
  'DeleteItem',
  'PartiQLDelete',
  'PartiQLInsert',
  'PartiQLUpdate',
  'UpdateItem',
]

describe('permissions on History', () => {
  it.each(functions)('never let %s change or take away what History holds', (_name, { role }) => {
    const statements = roles.get(role) ?? []
    const denied = statements.filter(({ Effect, Resource }) => Effect === 'Deny' && names(Resource, history))
    const granted = allowed(statements).filter(({ Resource }) => names(Resource, history))

    expect(denied.flatMap(({ Action }) => Action).sort()).toEqual(
      REWRITING.map((action) => `dynamodb:${action}`),
    )
    for (const { Action } of granted) {
      expect(Action.filter((action) => REWRITING.includes(action.replace('dynamodb:', '')))).toEqual([])
    }
  })

  it('let History be written only within a transaction, and only to named kinds of chains', () => {
    const appending = functions.flatMap(([name]) =>
      allowed(statementsOf(name)).filter(
        ({ Action, Resource }) => names(Resource, history) && Action.includes('dynamodb:PutItem'),
      ),
    )

    expect(appending.length).toBeGreaterThan(20)
    for (const { Action, Condition } of appending) {
      expect(Action).toEqual(['dynamodb:PutItem'])
      expect(Condition).toMatchObject({
        'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      })
      expect(JSON.stringify(Condition)).toMatch(/"dynamodb:LeadingKeys":(\[?"[a-z]+\/\*"[,\]]?)+/)
    }
  })

  it('let those who ask for files write to nothing of History but accounts and requests', () => {
    const keys = allowed(statementsOf('auditor-exports'))
      .filter(({ Resource }) => names(Resource, history))
      .flatMap(({ Condition }) => (Condition ? [JSON.stringify(Condition)] : []))

    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatch(/"dynamodb:LeadingKeys":\["account\/\*","export\/\*"\]\}/)
  })

  it.each(READERS)('let %s write to nothing of History but accounts', (name) => {
    const keys = allowed(statementsOf(name))
      .filter(({ Resource }) => names(Resource, history))
      .flatMap(({ Condition }) => (Condition ? [JSON.stringify(Condition)] : []))

    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatch(/"dynamodb:LeadingKeys":\[?"account\/\*"\]?\}/)
  })
})
