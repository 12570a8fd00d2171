import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import { toSources } from '../source-maps/to-sources.ts'
import { crashed, exited, timedOut } from './failures.ts'
import type {
  Failure,
  InstanceOrder,
  InstanceReport,
  InstanceStart,
  Invocation,
  ServiceAnswer,
  ServiceCall,
} from './messages.ts'
import { withoutPool } from './without-pool.ts'

const START_LIMIT = 30_000

/** Answers a call of an SDK; it never rejects. */
export type Serve = (call: ServiceCall) => Promise<Omit<ServiceAnswer, 'kind' | 'id'>>

/** What an instance is heard by. */
export interface Surroundings {
  /** The machine's services, for the calls of SDKs. */
  readonly serve: Serve
  /** Told of each line with metrics that the function prints. */
  measured(line: string): void
}

export type Outcome = { readonly payload: string } | { readonly failure: Failure }

let runtime: URL | undefined

// Bundled once, so that no worker spends its start on stripping types.
const runtimeUrl = () => {
  runtime ??= new URL(`data:text/javascript;base64,${Buffer.from(bundle()).toString('base64')}`)
  return runtime
}

const bundle = () => {
  const entry = fileURLToPath(new URL('./instance.ts', import.meta.url))
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** One instance of a function: a worker thread that answers one request at a time until it fails or is ended. */
export class FunctionInstance {
  readonly #worker: Worker
  readonly #serve: Serve
  readonly #readable: (text: string) => string
  readonly #measured: Surroundings['measured']
  #settle: ((outcome: Outcome) => void) | undefined
  #started = false
  #since: number | undefined
  #waiting: Invocation | undefined
  #alarm: NodeJS.Timeout | undefined
  #alive = true
  #requestId = ''
  #seconds = 0
  #beginning: Failure | undefined

  constructor(
    start: InstanceStart,
    env: Record<string, string>,
    memory: number,
    { serve, measured }: Surroundings,
  ) {
    this.#measured = measured
    this.#serve = serve
    this.#readable = toSources(start.sourceMap)
    this.#worker = new Worker(runtimeUrl(), {
      workerData: start,
      env,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(32, memory / 4) },
    })
    this.#worker.on('message', (report: InstanceReport) => this.#hear(report))
    this.#worker.on('error', (error: Error) => this.#crash(error))
    this.#worker.on('exit', (code) =>
      this.#end(this.#beginning ?? exited(this.#requestId, `exit status ${code}`)),
    )
    this.#worker.unref()
  }

  /** Whether this instance may be given another request. */
  get isAlive(): boolean {
    return this.#alive
  }

  /** For how long it has been at its present request, in milliseconds; nothing while it starts. */
  get busyFor(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since
  }

  run(invocation: Invocation): Promise<Outcome> {
    return new Promise((settle) => {
      this.#settle = settle
      this.#requestId = invocation.requestId
      this.#seconds = invocation.limit / 1000
      if (!this.#alive) return this.#end(exited(invocation.requestId, 'exit status 1'))
      if (this.#started) return this.#post(invocation)
      this.#waiting = invocation
      this.#alarm = setTimeout(() => this.#timeOut(), START_LIMIT)
    })
  }

  async end(): Promise<void> {
    this.#alive = false
    await this.#worker.terminate()
  }

  #post(invocation: Invocation) {
    clearTimeout(this.#alarm)
    this.#alarm = setTimeout(() => this.#timeOut(), invocation.limit)
    this.#since = performance.now()
    this.#tell({ kind: 'invoke', ...invocation })
  }

  #tell(order: InstanceOrder) {
    this.#worker.postMessage(order)
  }

  // A call that goes wrong ends this instance, as it would end one process, and not the machine.
  async #call(call: ServiceCall) {
    try {
      const answer = await this.#serve(call)
      this.#tell({ kind: 'answer', id: call.id, ...answer, body: withoutPool(answer.body) })
    } catch (error) {
      this.#crash(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #hear(report: InstanceReport) {
    if (report.kind === 'call') return void this.#call(report)
    if (report.kind === 'measured') return this.#measured(report.line)
    if (report.kind === 'answered') return this.#answer({ payload: report.payload })
    if (report.kind === 'failed') return this.#answer({ failure: report.failure })
    if (report.kind === 'unusable') {
      this.#beginning = report.failure
      this.#end(report.failure)
      return
    }
    this.#started = true
    const invocation = this.#waiting
    this.#waiting = undefined
    if (invocation) this.#post(invocation)
  }

  #timeOut() {
    this.#end(timedOut(this.#requestId, this.#seconds))
  }

  #crash(error: Error) {
    this.#end(crashed(this.#requestId, error, this.#readable))
  }

  #end(failure: Failure) {
    this.#alive = false
    void this.#worker.terminate()
    this.#answer({ failure })
  }

  #answer(outcome: Outcome) {
    clearTimeout(this.#alarm)
    const settle = this.#settle
    this.#settle = undefined
    settle?.(outcome)
  }
}
