import type { Clock } from '../../local/clock/movable-clock.ts'
import type { FunctionAnswer } from '../../local/step-functions/engine-options.ts'
import { isObject, type Json } from '../../local/step-functions/json.ts'
import type { Behaviour } from './case.ts'

const nameOf = (nameOrArn: string): string => /function:([^:]+)/.exec(nameOrArn)?.[1] ?? nameOrArn

const answer = (payload: Json): FunctionAnswer => ({ statusCode: 200, payload: JSON.stringify(payload) })

const unknownFunction = (name: string): Error =>
  Object.assign(
    new Error(`Function not found: arn:aws:lambda:us-east-1:000000000000:function:${name}:$LATEST`),
    { name: 'ResourceNotFoundException' },
  )

/** The functions of one case, and the task tokens they were given. */
export class CaseFunctions {
  readonly tokens: string[] = []
  readonly #behaviours: Record<string, Behaviour>
  readonly #calls = new Map<string, number>()
  readonly #clock: Clock

  constructor(behaviours: Record<string, Behaviour>, clock: Clock) {
    this.#behaviours = behaviours
    this.#clock = clock
  }

  async invoke(nameOrArn: string, payload: string): Promise<FunctionAnswer> {
    const name = nameOf(nameOrArn)
    const behaviour = this.#behaviours[name]
    if (!behaviour) throw unknownFunction(name)
    const event: Json = payload === '' ? {} : JSON.parse(payload)
    if (isObject(event) && typeof event.TaskToken === 'string') this.tokens.push(event.TaskToken)
    const calls = this.#calls.get(name) ?? 0
    this.#calls.set(name, calls + 1)
    return this.#behave(behaviour, event, calls)
  }

  async #behave(behaviour: Behaviour, event: Json, calls: number): Promise<FunctionAnswer> {
    if ('sequence' in behaviour) {
      const chosen = behaviour.sequence[Math.min(calls, behaviour.sequence.length - 1)]
      if (!chosen) throw new Error('An empty sequence of behaviours')
      return this.#behave(chosen, event, calls)
    }
    if ('delaySeconds' in behaviour) {
      await new Promise<void>((resolve) =>
        this.#clock.at(this.#clock.now() + behaviour.delaySeconds * 1000, resolve),
      )
      return this.#behave(behaviour.then, event, calls)
    }
    if ('echo' in behaviour) return answer(event)
    if ('returns' in behaviour) return answer(behaviour.returns)
    if ('returnsText' in behaviour)
      return answer(behaviour.returnsText.text.repeat(behaviour.returnsText.times))
    const { errorType, errorMessage } = behaviour.throws
    return { ...answer({ errorType, errorMessage, trace: [] }), functionError: 'Unhandled' }
  }
}
