import { describe, expect, it } from 'vitest'
import { MACHINES } from '../../../functions/audit/workflow-layout.ts'
import { stateName } from '../../../functions/web/auditor/state-names.ts'
import { definitions } from '../../../workflows/definitions.ts'

describe.each(MACHINES)('the states of %s', (machine) => {
  it('have Indonesian names, and keep their own in English', () => {
    const states = Object.keys(definitions[machine]?.States ?? {})

    expect(states.length).toBeGreaterThan(3)
    expect(states.filter((state) => stateName(state, 'id') === state)).toEqual([])
    expect(states.map((state) => stateName(state, 'en'))).toEqual(states)
  })
})
