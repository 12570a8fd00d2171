import { CALLS } from './api/calls.ts'
import type { ApiContext } from './api/context.ts'
import type { EngineOptions } from './engine-options.ts'
import { Executions } from './executions.ts'
import { Journal } from './journal/journal.ts'
import { arnsOf } from './names.ts'
import { ServiceError } from './service-error.ts'

/** Step Functions for JSONata machines, on one machine, durable in one SQLite file. */
export class StepFunctionsEngine {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #executions: Executions
  readonly #context: ApiContext

  constructor(options: EngineOptions) {
    const arns = arnsOf(options.region, options.account)
    this.#options = options
    this.#journal = new Journal(options.journal, options.throwaway)
    this.#executions = new Executions(options, this.#journal, arns)
    this.#context = {
      journal: this.#journal,
      executions: this.#executions,
      arns,
      now: () => options.clock.now(),
      refusalOf: (call) => options.authorize?.(call),
    }
  }

  /** Answers one call of the API, for example `StartExecution`; throws `ServiceError`. */
  async handle(action: string, request: unknown): Promise<unknown> {
    const call = CALLS.get(action)
    if (!call) throw new ServiceError('UnknownOperationException', `Unknown operation: ${action}`)
    return this.#options.activity.during(() => call(this.#context, request))
  }

  /** Takes up all executions where the journal left them; call it once, before the first request. */
  resume(): Promise<void> {
    return this.#executions.resume()
  }

  /** Ends the present turn and lets go of the journal; executions go on at the next `resume`. */
  async close(): Promise<void> {
    await this.#executions.close()
    this.#journal.close()
  }
}
