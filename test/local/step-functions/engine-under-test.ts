import { Activity } from '../../../local/clock/activity.ts'
import { MovableClock } from '../../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../../local/step-functions/engine.ts'
import type { EngineOptions, FunctionAnswer } from '../../../local/step-functions/engine-options.ts'
import { isObject, type Json, type JsonObject } from '../../../local/step-functions/json.ts'

export type FunctionUnderTest = (event: Json) => Json | Promise<Json>

export interface Options {
  readonly journal?: string
  readonly functions?: Record<string, FunctionUnderTest>
  readonly onExecutionEnded?: NonNullable<EngineOptions['onExecutionEnded']>
  readonly onStateEntered?: NonNullable<EngineOptions['onStateEntered']>
  readonly callApi?: NonNullable<EngineOptions['callApi']>
  readonly authorize?: NonNullable<EngineOptions['authorize']>
  /** Milliseconds the clock is ahead of the host's. */
  readonly ahead?: number
}

const answer = (value: Json): FunctionAnswer => ({ statusCode: 200, payload: JSON.stringify(value) })

/** An engine with functions in place and a clock to move. */
export const startEngine = ({ journal, functions = {}, ahead = 0, ...told }: Options = {}) => {
  const activity = new Activity()
  const clock = new MovableClock(activity, ahead)
  const engine = new StepFunctionsEngine({
    clock,
    activity,
    journal,
    region: 'ap-southeast-3',
    account: '000000000000',
    ...told,
    async invokeFunction(name, payload) {
      const found = functions[name]
      if (!found)
        throw Object.assign(new Error(`Function not found: ${name}`), { name: 'ResourceNotFoundException' })
      return answer(await found(JSON.parse(payload)))
    },
  })

  const call = async (action: string, request: JsonObject): Promise<JsonObject> => {
    const result: unknown = JSON.parse(JSON.stringify(await engine.handle(action, request)))
    return isObject(result) ? result : {}
  }
  const create = async (name: string, definition: JsonObject): Promise<string> => {
    const created = await call('CreateStateMachine', {
      name,
      roleArn: 'arn:aws:iam::000000000000:role/machine',
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
    })
    return String(created.stateMachineArn)
  }
  const start = async (stateMachineArn: string, name: string, input: Json = {}): Promise<string> => {
    const started = await call('StartExecution', { stateMachineArn, name, input: JSON.stringify(input) })
    return String(started.executionArn)
  }
  const describe = (executionArn: string) => call('DescribeExecution', { executionArn })
  const history = async (executionArn: string): Promise<JsonObject[]> => {
    const { events } = await call('GetExecutionHistory', { executionArn, maxResults: 1000 })
    return Array.isArray(events) ? events.filter(isObject) : []
  }
  const close = async () => {
    clock.stop()
    await engine.close()
  }
  return { engine, clock, activity, call, create, start, describe, history, close }
}

export const SECOND = 1000
