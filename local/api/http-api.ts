import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'
import type { InvokeResult } from '../lambda/lambda.ts'
import { SendingRate } from '../mail/sending-rate.ts'
import { StartError } from '../start-error.ts'
import { isFromThisMachine } from './from-this-machine.ts'
import { proxyEvent } from './proxy-event.ts'
import { type HttpAnswer, proxyResponse, serverError } from './proxy-response.ts'
import { type Match, matchRoute, type Route } from './routes.ts'

const LARGEST_REQUEST = 10 * 1024 * 1024
const LONGEST_WAIT = 29_000

export interface Throttling {
  /** Requests per second, and how many at once. */
  readonly rate: number
  readonly burst: number
}

export interface HttpApiOptions {
  readonly clock: Clock
  readonly activity: Activity
  invoke(match: Match, method: string, payload: string): Promise<InvokeResult>
  /** Answers the machine's own pages below `/_local/`. */
  local(request: IncomingMessage, body: Buffer): Promise<HttpAnswer>
  readonly throttling: Throttling | undefined
}

const message = (status: number, text: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
})

const writeAnswer = (request: IncomingMessage, response: ServerResponse, answer: HttpAnswer) => {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

/** The HTTP API of the template on a port of this machine. It listens first, and answers once `open` gave it its routes. */
export class HttpApi {
  readonly #server = createServer(
    { keepAlive: true },
    (request, response) => void this.#serve(request, response),
  )
  #routes: readonly Route[] = []
  #options: HttpApiOptions | undefined
  #rate: SendingRate | undefined

  /** Takes the port (0 for any free one) and answers the URL. Throws a `StartError` when the port is taken. */
  async listen(port: number, host: string): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (cause) => reject(new StartError(refusalOf(cause, port), { cause })))
      this.#server.listen(port, host, () => resolve())
    })
    const address = this.#server.address()
    return `http://localhost:${typeof address === 'object' && address ? address.port : port}`
  }

  open(routes: readonly Route[], options: HttpApiOptions): void {
    this.#routes = routes
    this.#options = options
    if (options.throttling) this.#rate = new SendingRate(options.throttling.rate, options.throttling.burst)
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeIdleConnections()
      setTimeout(() => this.#server.closeAllConnections(), 1000).unref()
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const answer = await this.#answer(request).catch(() => serverError)
    if (response.destroyed) return
    try {
      writeAnswer(request, response, answer)
    } catch {
      // A function answered with a header that HTTP cannot carry.
      writeAnswer(request, response, serverError)
    }
  }

  async #answer(request: IncomingMessage): Promise<HttpAnswer> {
    const options = this.#options
    if (!options) return message(503, 'Service Unavailable')
    const body = await read(request)
    if (!body) return message(413, 'Request Entity Too Large')
    if (request.url?.startsWith('/_local/')) {
      return isFromThisMachine(request) ? options.local(request, body) : message(404, 'Not Found')
    }
    return options.activity.during(() => this.#forward(request, body, options))
  }

  async #forward(
    request: IncomingMessage,
    body: Buffer,
    { invoke, clock }: HttpApiOptions,
  ): Promise<HttpAnswer> {
    if (this.#rate && !this.#rate.take()) return message(429, 'Too Many Requests')
    const path = decodePath(request.url ?? '/')
    if (path === undefined) return message(400, 'Bad Request')
    const { method = 'GET' } = request
    const match = matchRoute(this.#routes, method, path)
    if (!match) return message(404, 'Not Found')
    const event = JSON.stringify(proxyEvent(request, body, match, clock.now()))
    const result = await within(invoke(match, method, event), LONGEST_WAIT)
    if (!result) return message(503, 'Service Unavailable')
    return result.functionError || result.statusCode >= 300 ? serverError : proxyResponse(result.payload)
  }
}

const refusalOf = (cause: Error, port: number) => {
  const code = 'code' in cause ? cause.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} is in use; choose another with PORT.`
  if (code === 'EACCES') return `Port ${port} needs rights that you do not have; choose another with PORT.`
  return `Port ${port} cannot be opened: ${cause.message}.`
}

const decodePath = (url: string) => {
  try {
    return decodeURI(url.split('?')[0] ?? '/')
  } catch {
    return undefined
  }
}

const within = async <T>(work: Promise<T>, limit: number): Promise<T | undefined> => {
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    alarm = setTimeout(() => resolve(undefined), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(alarm))
}

const read = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= LARGEST_REQUEST) chunks.push(chunk)
    })
    request.once('error', reject)
    request.once('end', () => resolve(size > LARGEST_REQUEST ? undefined : Buffer.concat(chunks)))
  })
