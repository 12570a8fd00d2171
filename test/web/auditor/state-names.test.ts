import { describe, expect, it } from 'vitest'
import { MACHINES, workflowOf } from '../../../functions/audit/workflows.ts'
import { stateName } from '../../../functions/web/auditor/state-names.ts'

describe.each(MACHINES)('the states of %s', (machine) => {
  it('have Indonesian names, and keep their own in English', () => {
    const states = Object.keys(workflowOf(machine).States)

    expect(states.filter((state) => stateName(state, 'id') === state)).toEqual([])
    expect(states.map((state) => stateName(state, 'en'))).toEqual(states)
  })
})
