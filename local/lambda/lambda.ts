import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Activity } from '../clock/activity.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { FunctionInstance, type Outcome, type Surroundings } from './function-instance.ts'
import type { FunctionSettings } from './function-settings.ts'
import { InstancePool, type Limits } from './instance-pool.ts'
import type { Failure } from './messages.ts'

const LARGEST_PAYLOAD = 6 * 1024 * 1024
// Invocations mostly wait for the database.
const USUAL_LIMITS: Limits = { running: availableParallelism() + 1, moreInRush: 3, instances: 40 }
const LARGEST_LOG = 8 * 1024 * 1024

/** What the Invoke API answers: the payload is JSON text, and `functionError` is set when the function failed. */
export interface InvokeResult {
  readonly statusCode: number
  readonly payload: string
  readonly functionError?: string
}

export interface LambdaOptions extends Surroundings {
  readonly functions: readonly FunctionSettings[]
  readonly clock: MovableClock
  readonly activity: Activity
  /** Where the functions' output goes, one file each. */
  readonly logs: string
  /** Where the source map of a function's bundle would be. */
  sourceMapOf(settings: FunctionSettings): string
  /** What an instance finds in its environment besides the function's own variables. */
  environmentOf(settings: FunctionSettings): Record<string, string>
  readonly limits?: Limits
}

/** Runs the functions of the template in worker threads, within their limits, and answers as Lambda's Invoke does. */
export class Lambda {
  /** How many invocations were begun since the start. */
  invocations = 0
  readonly #options: LambdaOptions
  readonly #pool: InstancePool
  readonly #byName = new Map<string, FunctionSettings>()

  constructor(options: LambdaOptions) {
    this.#options = options
    this.#pool = new InstancePool(
      (settings) => this.#createInstance(settings),
      options.limits ?? USUAL_LIMITS,
    )
    for (const settings of options.functions) this.#byName.set(settings.name, settings)
    mkdirSync(options.logs, { recursive: true })
  }

  /** Finds a function by name or ARN (a version or alias is passed over), as Lambda does. */
  find(reference: string): FunctionSettings | undefined {
    const name = reference.startsWith('arn:') ? reference.split(':')[6] : reference.split(':')[0]
    return this.#byName.get(name ?? '')
  }

  /** Invokes and waits. `isUrgent` requests (a person is waiting) go before others when instances are short. */
  invoke(reference: string, payload: string, isUrgent = false): Promise<InvokeResult> {
    return this.#options.activity.during(() => this.#invoke(reference, payload, isUrgent))
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  async #invoke(reference: string, payload: string, isUrgent: boolean): Promise<InvokeResult> {
    const settings = this.find(reference)
    if (!settings) return refused(404, 'ResourceNotFoundException', `Function not found: ${reference}`)
    const size = Buffer.byteLength(payload)
    if (size > LARGEST_PAYLOAD) {
      const tooLong = `${size} byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)`
      return refused(413, 'RequestTooLargeException', tooLong)
    }
    if (settings.reserved === 0) return refused(429, 'TooManyRequestsException', 'Rate Exceeded.')
    this.invocations += 1
    const outcome = await this.#pool.run(settings, invocationOf(settings, payload || '{}'), isUrgent)
    return resultOf(outcome)
  }

  #createInstance(settings: FunctionSettings) {
    const { clock, environmentOf, logs, sourceMapOf } = this.#options
    const logFile = join(logs, `${settings.name}.log`)
    rotate(logFile)
    const { folder, module, exported } = settings
    const sourceMap = sourceMapOf(settings)
    const start = { folder, module, exported, clockOffset: clock.shared, logFile, sourceMap }
    return new FunctionInstance(
      start,
      { ...environmentOf(settings), ...settings.environment },
      settings.memory,
      this.#options,
    )
  }
}

const invocationOf = (settings: FunctionSettings, payload: string) => ({
  payload,
  requestId: randomUUID(),
  functionName: settings.name,
  functionArn: settings.arn,
  memory: settings.memory,
  traceId: `Root=1-${randomBytes(4).toString('hex')}-${randomBytes(12).toString('hex')}`,
  limit: settings.timeout * 1000,
})

const resultOf = (outcome: Outcome): InvokeResult => {
  if ('failure' in outcome) return failed(outcome.failure)
  if (Buffer.byteLength(outcome.payload) <= LARGEST_PAYLOAD)
    return { statusCode: 200, payload: outcome.payload }
  return failed({
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_PAYLOAD} bytes).`,
    trace: [],
  })
}

const failed = ({ errorType, errorMessage, trace }: Failure): InvokeResult => ({
  statusCode: 200,
  payload: JSON.stringify(
    trace.length > 0 ? { errorType, errorMessage, trace } : { errorType, errorMessage },
  ),
  functionError: 'Unhandled',
})

/** A refusal by the service itself: the function did not run. */
const refused = (statusCode: number, type: string, message: string): InvokeResult => ({
  statusCode,
  payload: JSON.stringify({ Type: 'User', Message: message, __type: type }),
})

const rotate = (file: string) => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_LOG) renameSync(file, `${file}.1`)
}
