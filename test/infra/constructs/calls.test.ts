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

const update = (pk: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: { TableName: call('RecordsTable'), Key: { pk: { S: pk } } },
})

describe('the calls of a workflow', () => {
  it('are its functions, with and without a task token, or named directly', () => {
    const calls = callsOf({
      States: {
        Ask: invoke('OpenTask'),
        Wait: invoke('AwaitStage', '.waitForTaskToken'),
        Direct: { Type: 'Task', Resource: call('SealPeriod') },
      },
    })

    expect([...calls.functions].sort()).toEqual(['AwaitStage', 'OpenTask', 'SealPeriod'])
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

  it('tell of which kind the records are that it updates', () => {
    const { updates } = callsOf({ States: { Wait: update("{% 'TASK#' & $taskId %}") } })

    expect([...updates]).toEqual(['TASK#*'])
  })

  it.each(['{% $taskId %}', 'TASK#1', "{% $kind & '#' & $id %}"])(
    'cannot be granted where a record updated may be any: %s',
    (pk) => {
      expect(() => callsOf({ States: { Wait: update(pk) } })).toThrow(pk)
    },
  )

  it('are not what merely looks like one', () => {
    const calls = callsOf({ States: { Note: { Type: 'Pass', Output: { FunctionName: call('OpenTask') } } } })

    expect(calls.functions.size + calls.machines.size).toBe(0)
  })
})
