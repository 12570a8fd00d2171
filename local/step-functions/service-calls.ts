import type { ApiCall, EngineOptions, FunctionAnswer } from './engine-options.ts'
import { optionalTextIn } from './journal/columns.ts'
import type { Journal } from './journal/journal.ts'
import { fromText, isObject } from './json.ts'
import type { Arns } from './names.ts'
import type { Branch } from './run/branch.ts'
import type { Message } from './run/message.ts'
import type { Call, Identity, Run } from './run/run.ts'
import { callOf, type Invocation } from './run/service-call.ts'

const nothingAnswers = ({ service }: ApiCall): Promise<FunctionAnswer> =>
  Promise.reject(Object.assign(new Error(`There is no ${service} here.`), { name: 'SdkClientException' }))

/** Calls functions and other services for executions and brings their answers back. */
export class ServiceCalls {
  readonly #options: EngineOptions
  readonly #journal: Journal
  readonly #arns: Arns
  readonly #deliver: (execution: number, message: Message) => void

  constructor(
    options: EngineOptions,
    journal: Journal,
    arns: Arns,
    deliver: (execution: number, message: Message) => void,
  ) {
    this.#options = options
    this.#journal = journal
    this.#arns = arns
    this.#deliver = deliver
  }

  start(identity: Identity, calls: readonly Call[]): void {
    for (const call of calls) void this.#options.activity.during(() => this.#call(identity, call))
  }

  /** Makes the call again that was in flight when the engine stopped, from the event that scheduled it. */
  startAgain(run: Run, branch: Branch, attempt: number): void {
    const state = run.stateOf(branch)
    if (state.type !== 'Task') throw new Error(`${state.name} calls nothing`)
    const row = this.#journal.read(
      'select details from events where execution = ? and id = ?',
      run.identity.id,
      attempt,
    )
    const details = fromText(optionalTextIn(row ?? {}, 'details') ?? '{}')
    const args = isObject(details) ? (details.parameters ?? details.input) : undefined
    const call = callOf(state, fromText(typeof args === 'string' ? args : 'null'))
    this.start(run.identity, [{ branch: branch.id, attempt, ...call }])
  }

  async #call(identity: Identity, call: Call): Promise<void> {
    const invocation = this.#refused(identity, call) ?? (await this.#invoke(identity, call))
    this.#deliver(identity.id, { kind: 'invoked', branch: call.branch, attempt: call.attempt, invocation })
  }

  /** What IAM says to a function's call; another service asks it itself. */
  #refused({ roleArn, machine }: Identity, { to }: Call): Invocation | undefined {
    if (to.kind === 'api') return undefined
    const message = this.#options.authorize?.({
      roleArn,
      session: machine.name,
      action: 'lambda:InvokeFunction',
      resource: this.#arns.function(to.functionName),
    })
    if (message === undefined) return undefined
    // What IAM refuses has no name of its own in a task: it is the Lambda API's unnamed exception.
    return {
      ok: false,
      name: 'AWSLambdaException',
      message: `${message} (Service: Lambda, Status Code: 403)`,
    }
  }

  async #invoke({ roleArn, machine }: Identity, { to, payload }: Call): Promise<Invocation> {
    const { invokeFunction, callApi = nothingAnswers } = this.#options
    try {
      const answer =
        to.kind === 'function'
          ? await invokeFunction(to.functionName, payload)
          : await callApi({ ...to, roleArn, session: machine.name, input: payload })
      return { ok: true, ...answer }
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error))
      return { ok: false, name: known.name, message: known.message }
    }
  }
}
