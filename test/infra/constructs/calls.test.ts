import { describe, expect, it } from 'vitest'
import { callsOf } from '../../../infra/constructs/calls.ts'
import { call } from '../call.ts'

const invoke = (name: string, suffix = '') => ({
  Type: 'Task',
  Resource: `arn:aws:states:::lambda:invoke${suffix}`,
  Arguments: { FunctionName: call(name) },
})
const start = (name: string, suffix = '') => ({
  Type: 'Task',
  Resource: `arn:aws:states:::states:startExecution${suffix}`,
  Arguments: { StateMachineArn: call(name), Input: {} },
})

describe('the calls of a workflow', () => {
  it('are its functions, with and without a task token, or named directly', () => {
    const calls = callsOf({
      States: {
        Ask: invoke('OpenTask'),
        Wait: invoke('KeepTaskToken', '.waitForTaskToken'),
        Direct: { Type: 'Task', Resource: call('SealPeriod') },
      },
    })

    expect([...calls.functions].sort()).toEqual(['KeepTaskToken', 'OpenTask', 'SealPeriod'])
    expect(calls.machines.size).toBe(0)
  })

  it('tell machines that are awaited from those merely started', () => {
    const calls = callsOf({ States: { Ask: start('HumanTask', '.sync:2'), Go: start('Appraisal') } })

    expect([...calls.machines].sort()).toEqual(['Appraisal', 'HumanTask'])
    expect([...calls.awaited]).toEqual(['HumanTask'])
  })

  it('are found inside Parallel and Map', () => {
    const calls = callsOf({
      States: {
        Both: { Type: 'Parallel', Branches: [{ States: { A: invoke('PublishResult') } }] },
        Each: { Type: 'Map', ItemProcessor: { States: { B: start('Reward', '.sync:2') } } },
      },
    })

    expect([...calls.functions]).toEqual(['PublishResult'])
    expect([...calls.awaited]).toEqual(['Reward'])
  })

  it('are not what merely looks like one', () => {
    const calls = callsOf({ States: { Note: { Type: 'Pass', Output: { FunctionName: call('OpenTask') } } } })

    expect(calls.functions.size + calls.machines.size).toBe(0)
  })
})
