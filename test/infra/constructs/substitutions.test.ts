import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSubstitutions, substitutionName } from '../../../infra/constructs/substitutions.ts'
import { call } from '../call.ts'

const text = ['{', `"a": "${call('OpenTask')}",`, `"b": "${call('HumanTask')}"`, '}'].join('\n')

describe('the names that a workflow file calls by', () => {
  it.each([
    ['open-task', 'OpenTask'],
    ['result', 'Result'],
    ['proceed-without-self-assessment', 'ProceedWithoutSelfAssessment'],
  ])('write %s as %s', (name, written) => {
    expect(substitutionName(name)).toBe(written)
  })

  it('match what the stack gives', () => {
    expect(() => checkSubstitutions('workflows/x.asl.json', text, ['OpenTask', 'HumanTask'])).not.toThrow()
  })

  it('are refused with file and line when nothing fills them', () => {
    expect(() => checkSubstitutions('workflows/x.asl.json', text, ['OpenTask'])).toThrow(
      `workflows/x.asl.json:3 calls ${call('HumanTask')}, which the stack does not give it.`,
    )
  })

  it('are refused when the file never uses what it is given', () => {
    expect(() =>
      checkSubstitutions('workflows/x.asl.json', text, ['OpenTask', 'HumanTask', 'Reward']),
    ).toThrow(`workflows/x.asl.json never calls ${call('Reward')}, which the stack gives it.`)
  })

  it('pass exactly when both sides hold the same names', () => {
    const names = fc.uniqueArray(fc.constantFrom('OpenTask', 'HumanTask', 'Reward', 'Coaching'))
    fc.assert(
      fc.property(names, names, (called, given) => {
        const file = called.map(call).join(',\n')
        const check = () => checkSubstitutions('x', file, given)
        const same = called.length === given.length && called.every((name) => given.includes(name))

        if (same) expect(check).not.toThrow()
        else expect(check).toThrow()
      }),
    )
  })
})
