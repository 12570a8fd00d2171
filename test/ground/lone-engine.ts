import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../local/step-functions/engine.ts'
import type { EngineOptions, FunctionAnswer } from '../../local/step-functions/engine-options.ts'

const ROLE = 'arn:aws:iam::000000000000:role/test'
const arn = (service: string, kind: string, name: string) =>
  `arn:aws:${service}:ap-southeast-3:000000000000:${kind}:${name}`

/** The ARN of a state machine of the lone engine. */
export const machineArn = (name: string) => arn('states', 'stateMachine', name)

type Invoke = (name: string, payload: string, now: number) => FunctionAnswer

const start = (
  invoke: Invoke,
  callApi?: EngineOptions['callApi'],
  startQuota?: EngineOptions['startQuota'],
) => {
  const activity = new Activity()
  const clock = new MovableClock(activity)
  const engine = new StepFunctionsEngine({
    clock,
    activity,
    journal: undefined,
    region: 'ap-southeast-3',
    account: '000000000000',
    ...(callApi ? { callApi } : {}),
    startQuota,
    invokeFunction: async (name, payload) => invoke(name.split(':').at(-1) ?? '', payload, clock.now()),
  })
  return {
    activity,
    clock,
    engine,
    /** Makes a machine of one of our own workflows; `machines` are the substitutions that name machines. */
    make: (name: string, machines: Readonly<Record<string, string>> = {}) => {
      const file = join(import.meta.dirname, '..', '..', 'workflows', `${name}.asl.json`)
      const definition = readFileSync(file, 'utf8').replaceAll(/\$\{(\w+)\}/g, (_, called: string) =>
        machines[called] ? machineArn(machines[called]) : arn('lambda', 'function', called),
      )
      return engine.handle('CreateStateMachine', { name, definition, roleArn: ROLE })
    },
    stop: async () => {
      clock.stop()
      await engine.close()
    },
  }
}

/** The workflow engine alone, with a clock of its own and functions as the test gives them; stopped after each test. */
export const withLoneEngine = (): ((...given: Parameters<typeof start>) => ReturnType<typeof start>) => {
  const started: ReturnType<typeof start>[] = []
  afterEach(async () => {
    for (const { stop } of started.splice(0)) await stop()
  })
  return (...given) => {
    const one = start(...given)
    started.push(one)
    return one
  }
}
