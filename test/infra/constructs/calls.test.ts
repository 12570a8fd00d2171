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

const ONE_KIND = "{% 'TASK#' & $taskId %}"
const update = (changed: object = {}, Resource = 'aws-sdk:dynamodb:updateItem.waitForTaskToken') => ({
  Type: 'Task',
  Resource: `arn:aws:states:::${Resource}`,
  Arguments: { TableName: call('RecordsTable'), Key: { pk: { S: ONE_KIND } }, ...changed },
})
const keyed = (pk: string) => update({ Key: { pk: { S: pk } } })

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
    const { updates } = callsOf({ States: { Wait: update() } })

    expect([...updates]).toEqual(['TASK#*'])
  })

  it.each([
    ['its key may be of any kind', keyed('{% $taskId %}')],
    ['its kind is reckoned', keyed("{% $kind & '#' & $id %}")],
    ['its key goes on', keyed("{% 'A#' & $x or 1 ? 'PERIOD#1' : '' %}")],
    ['its key is given whole', update({ Key: '{% $key %}' })],
    ['its table is another', update({ TableName: call('HistoryTable') })],
    ['its table is only like ours', update({ TableName: `${call('RecordsTable')}-old` })],
    ['it is called otherwise', update({}, 'dynamodb:updateItem')],
    ['it does something else', update({}, 'aws-sdk:dynamodb:deleteItem.waitForTaskToken')],
  ])('cannot be granted for a record when %s', (_why, Wait) => {
    expect(() => callsOf({ States: { Wait } })).toThrow('A workflow may only update records of one kind')
  })

  it('are not what merely looks like one', () => {
    const calls = callsOf({ States: { Note: { Type: 'Pass', Output: { FunctionName: call('OpenTask') } } } })

    expect(calls.functions.size + calls.machines.size).toBe(0)
  })
})
