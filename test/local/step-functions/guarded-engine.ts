import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { MachineCall } from '../../../local/step-functions/engine-options.ts'
import type { Json, JsonObject } from '../../../local/step-functions/json.ts'
import { type Options, startEngine } from './engine-under-test.ts'

export const ROLE = 'arn:aws:iam::000000000000:role/machine'

/** A machine of one task, and a state to which it may lead when it is caught. */
export const task = (Resource: string, more: JsonObject): JsonObject => ({
  StartAt: 'Do',
  States: { Do: { Type: 'Task', Resource, End: true, ...more }, Caught: { Type: 'Succeed' } },
})

export const CAUGHT: JsonObject = {
  Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
}
export const INVOKE: JsonObject = { Arguments: { FunctionName: 'note' }, ...CAUGHT }

/** An engine that asks before each call, and notes what it asked and what was called. */
class GuardedEngine {
  engine: ReturnType<typeof startEngine>
  readonly asked: MachineCall[] = []
  forbidden: readonly string[] = []
  readonly called: Json[] = []
  readonly data = mkdtempSync(join(tmpdir(), 'authorize-'))

  constructor() {
    this.engine = this.start()
  }

  /** Starts the engine anew. */
  start(more: Options = {}) {
    this.engine = startEngine({
      authorize: (action) => {
        this.asked.push(action)
        return this.forbidden.includes(action.action) ? `No ${action.action}` : undefined
      },
      functions: {
        note: (event) => {
          this.called.push(event)
          return 1
        },
      },
      ...more,
    })
    return this.engine
  }

  async end() {
    await this.engine.close()
    rmSync(this.data, { recursive: true, force: true })
  }

  async run(definition: JsonObject) {
    const execution = await this.engine.start(await this.engine.create('one', definition), 'run')
    await this.engine.activity.idle()
    return execution
  }

  /** What the one task was caught with. */
  async failureOf(execution: string): Promise<unknown> {
    return JSON.parse(String((await this.engine.describe(execution)).output))
  }

  async typesOf(execution: string) {
    return (await this.engine.history(execution)).map(({ type }) => type)
  }
}

/** A guarded engine for each test. */
export const withGuardedEngine = (): (() => GuardedEngine) => {
  let guarded: GuardedEngine | undefined
  beforeEach(() => {
    guarded = new GuardedEngine()
  })
  afterEach(() => guarded?.end())
  return () => {
    if (!guarded) throw new Error('The engine is there only while tests run.')
    return guarded
  }
}
