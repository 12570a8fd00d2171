import type { EngineOptions } from './engine-options.ts'
import { optionalTextIn } from './journal/columns.ts'
import type { Journal } from './journal/journal.ts'
import { fromText, isObject } from './json.ts'
import type { Branch } from './run/branch.ts'
import { callOf, type Invocation } from './run/function-call.ts'
import type { Message } from './run/message.ts'
import type { Call, Run } from './run/run.ts'

/** Calls functions for executions and brings their answers back. */
export class FunctionCalls {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #deliver: (execution: number, message: Message) => void

  constructor(
    options: EngineOptions,
    journal: Journal,
    deliver: (execution: number, message: Message) => void,
  ) {
    this.#options = options
    this.#journal = journal
    this.#deliver = deliver
  }

  start(execution: number, calls: readonly Call[]): void {
    for (const call of calls) void this.#options.activity.during(() => this.#call(execution, call))
  }

  /** Makes the call again that was in flight when the engine stopped, from the event that scheduled it. */
  startAgain(run: Run, branch: Branch, attempt: number): void {
    const state = run.stateOf(branch)
    if (state.type !== 'Task') throw new Error(`${state.name} calls no function`)
    const row = this.#journal.read(
      'select details from events where execution = ? and id = ?',
      run.identity.id,
      attempt,
    )
    const details = fromText(optionalTextIn(row ?? {}, 'details') ?? '{}')
    const args = isObject(details) ? (details.parameters ?? details.input) : undefined
    const call = callOf(state, fromText(typeof args === 'string' ? args : 'null'))
    this.start(run.identity.id, [{ branch: branch.id, attempt, ...call }])
  }

  async #call(execution: number, call: Call): Promise<void> {
    const invocation = await this.#invoke(call)
    this.#deliver(execution, { kind: 'invoked', branch: call.branch, attempt: call.attempt, invocation })
  }

  async #invoke(call: Call): Promise<Invocation> {
    try {
      return { ok: true, ...(await this.#options.invokeFunction(call.functionName, call.payload)) }
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error))
      return { ok: false, name: known.name, message: known.message }
    }
  }
}
