import type { ClientRequestArgs, IncomingHttpHeaders } from 'node:http'
import { Readable, Writable } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'
import type { ServiceAnswer, ServiceCall } from './messages.ts'
import { withoutPool } from './without-pool.ts'

/** An answer as a client of `node:http` reads it. */
class Answer extends Readable {
  readonly statusCode: number
  readonly headers: IncomingHttpHeaders
  readonly complete = true
  readonly #body: Uint8Array | string

  constructor({ status, headers, body }: ServiceAnswer) {
    super()
    this.statusCode = status
    this.headers = headers
    this.#body = body
  }

  override _read(): void {
    if (this.#body.length > 0) this.push(this.#body)
    this.push(null)
  }
}

const inLowerCase = (headers: ClientRequestArgs['headers']) =>
  Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

type Send = (call: Omit<ServiceCall, 'kind' | 'id'>, hear: (answer: ServiceAnswer) => void) => void

/** A request as a client of `node:http` writes it; it leaves whole, when it is ended. */
class Request extends Writable {
  readonly #options: ClientRequestArgs
  readonly #headers: Readonly<Record<string, string>>
  readonly #send: Send
  readonly #hear: (answer: Answer) => void
  readonly #chunks: (string | Uint8Array)[] = []

  constructor(options: ClientRequestArgs, send: Send, hear: (answer: Answer) => void) {
    super({ decodeStrings: false, autoDestroy: false })
    this.#options = options
    this.#headers = inLowerCase(options.headers)
    this.#send = send
    this.#hear = hear
    // Whoever asks first whether to send a large body is told to.
    if (this.#headers.expect !== undefined) process.nextTick(() => this.emit('continue'))
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  override _final(done: () => void): void {
    const { method = 'GET', path } = this.#options
    const [first = '', ...others] = this.#chunks
    const body = others.length === 0 ? first : Buffer.concat(this.#chunks.map((chunk) => Buffer.from(chunk)))
    this.#send({ method, url: path ?? '/', headers: this.#headers, body }, (given) => {
      if (this.destroyed) return
      const answer = new Answer(given)
      answer.once('close', () => this.destroy())
      this.emit('response', answer)
      this.#hear(answer)
    })
    done()
  }
}

/**
 * Lets requests to `endpoint` go to the machine as messages between threads, and all others as ever. An SDK writes,
 * signs and reads them unchanged, only no socket lies between (docs/adr/0017).
 */
export const takeShortWay = (endpoint: string, port: MessagePort): ((answer: ServiceAnswer) => void) => {
  const { hostname, port: at } = new URL(endpoint)
  const waiting = new Map<number, (answer: ServiceAnswer) => void>()
  let last = 0
  const send: Send = (call, hear) => {
    last += 1
    waiting.set(last, hear)
    const body = withoutPool(call.body)
    port.postMessage({ kind: 'call', id: last, ...call, body } satisfies ServiceCall)
  }
  // Not imported: that would load more (infra/constructs/http-without-fetch.ts). Whoever imports it later finds it changed.
  const http = process.getBuiltinModule('node:http')
  const longWay = http.request
  const request = (options: unknown, ...rest: unknown[]) => {
    const isCall = typeof options === 'object' && options !== null && !(options instanceof URL)
    const target: ClientRequestArgs = isCall ? options : {}
    if (target.host !== hostname || String(target.port) !== at)
      return Reflect.apply(longWay, http, [options, ...rest])
    const [hear] = rest
    return new Request(target, send, typeof hear === 'function' ? (answer) => hear(answer) : () => undefined)
  }
  Object.assign(http, { request })
  return (answer) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
}
