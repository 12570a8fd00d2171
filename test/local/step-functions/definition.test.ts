import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../local/step-functions/json.ts'
import { problemsOf } from '../../../local/step-functions/machine/check-definition.ts'
import { FAULTY_EXPRESSIONS } from './faulty-expressions.ts'
import { FAULTY_FIELDS } from './faulty-fields.ts'
import { SOUND_STATES } from './sound-states.ts'

const machineWith = (state: JsonObject, others: JsonObject = {}): Json => ({
  QueryLanguage: 'JSONata',
  StartAt: 'A',
  States: { A: state, ...others },
})

describe('a definition', () => {
  it.each(SOUND_STATES)('may have %s', (_, state) => {
    const needsB = JSON.stringify(state).includes('"B"')

    const problems = problemsOf(machineWith(state, needsB ? { B: { Type: 'Succeed' } } : {}))

    expect(problems).toEqual([])
  })

  it.each([...FAULTY_FIELDS, ...FAULTY_EXPRESSIONS])('may not have %s', (_, state, problem) => {
    const problems = problemsOf(machineWith(state))

    expect(problems.join(', ')).toBe(problem)
  })

  it('is of version 1.0, in a language there is, of states whose names are not too long', () => {
    const name = 'a'.repeat(81)
    const states = { [name]: { Type: 'Succeed' } }

    expect(problemsOf({ QueryLanguage: 'jsonata', Version: '2.0', StartAt: name, States: states })).toEqual([
      'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage',
      'SCHEMA_VALIDATION_FAILED: Value should be one of the following: [1.0] at /Version',
      `INVALID_STATE_NAME: Invalid State name: ${name} exceeds the 80-character limit allowed by the service at /States/${name}`,
    ])
  })

  it('names all that is missing', () => {
    expect(problemsOf({})).toEqual([
      'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /',
    ])
    expect(problemsOf([])).toEqual(['SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at /'])
  })
})
