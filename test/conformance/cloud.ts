import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'
import { StepFunctionsEngine } from '../../local/step-functions/engine.ts'
import { handleRequest } from '../../local/step-functions/http.ts'
import { isObject, type Json, type JsonObject } from '../../local/step-functions/json.ts'
import type { Behaviour } from './case.ts'
import { CaseFunctions } from './functions.ts'

/** What a call came to, as a client of the protocol reads it. */
export interface Answer {
  readonly status: number
  readonly body: JsonObject
}

/** An engine of its own for one case, with a clock that jumps from timer to timer. */
export class CaseCloud {
  readonly functions: CaseFunctions
  readonly #clock: MovableClock
  readonly #engine: StepFunctionsEngine

  constructor(behaviours: Record<string, Behaviour> = {}) {
    // Functions that take long must let the clock go on, so that their task can time out: none of them is counted.
    const activity = new Activity()
    const clock = new MovableClock(activity)
    const functions = new CaseFunctions(behaviours, clock)
    this.#clock = clock
    this.functions = functions
    this.#engine = new StepFunctionsEngine({
      clock,
      activity: uncounted(activity),
      journal: undefined,
      region: 'us-east-1',
      account: '000000000000',
      invokeFunction: (name, payload) => functions.invoke(name, payload),
    })
  }

  async call(action: string, request: Json): Promise<Answer> {
    const answer = await handleRequest(this.#engine, `AWSStepFunctions.${action}`, JSON.stringify(request))
    const body: Json = JSON.parse(answer.body)
    return { status: answer.status, body: isObject(body) ? body : {} }
  }

  /** A call that must succeed. */
  async must(action: string, request: Json): Promise<JsonObject> {
    const { status, body } = await this.call(action, request)
    if (status !== 200) throw new Error(`${action}: ${body.__type} ${body.message}`)
    return body
  }

  async history(executionArn: Json): Promise<JsonObject[]> {
    const { events } = await this.must('GetExecutionHistory', { executionArn, maxResults: 1000 })
    return Array.isArray(events) ? events.filter(isObject) : []
  }

  /** Lets all that can happen now happen. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  /** Moves to the next timer; says whether there was one. */
  async moveToNextTimer(): Promise<boolean> {
    const next = this.#clock.nextDue()
    if (next === undefined) return false
    await this.#clock.advanceTo(next)
    return true
  }

  async move(seconds: number): Promise<void> {
    await this.#clock.advanceTo(this.#clock.now() + seconds * 1000)
  }

  async close(): Promise<void> {
    this.#clock.stop()
    await this.#engine.close()
  }
}

/** An activity that the clock never has to wait for. */
const uncounted = (activity: Activity): Activity =>
  Object.assign(Object.create(activity), {
    begin: () => () => undefined,
    during: <T>(work: () => Promise<T>) => work(),
  })
