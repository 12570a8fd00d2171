import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Activity } from '../clock/activity.ts'
import type { Clock } from '../clock/movable-clock.ts'
import type { InvokeResult } from '../lambda/lambda.ts'
import { SendingRate } from '../mail/sending-rate.ts'
import { BodyBudget, type BodyMemory } from './body-budget.ts'
import { type GetSigned, serveDownload } from './downloads.ts'
import { isFromThisMachine } from './from-this-machine.ts'
import { FRONT_LIMITS, LARGEST_PAYLOAD } from './front-limits.ts'
import { frontServer } from './front-server.ts'
import { knownHosts } from './known-hosts.ts'
import { listenIfThere, listenOn } from './listen-on.ts'
import { decodePath, originForm } from './origin-form.ts'
import { isText, proxyEvent, sourceOf } from './proxy-event.ts'
import { type HttpAnswer, proxyResponse } from './proxy-response.ts'
import { readBody } from './read-body.ts'
import { type RefusalReason, refusal } from './refusals.ts'
import { type Match, matchRoute, type Route } from './routes.ts'
import { isForBuckets, type PostForm, Uploads } from './uploads.ts'
import { within } from './within.ts'
import { writeAnswer } from './write-answer.ts'

const LONGEST_WAIT = 29_000
const LARGEST_LOCAL_FORM = 16 * 1024

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
  /** What browsers reach of the buckets: forms that they post, and signed addresses that they follow. */
  readonly buckets?: { readonly post: PostForm; readonly get: GetSigned } | undefined
  readonly throttling: Throttling | undefined
  /** The site's address as its readers reach it; the port answers to its name, to `localhost` and to addresses. */
  readonly siteUrl?: string | undefined
}

const NO_BODY: readonly (string | undefined)[] = ['GET', 'HEAD']

/** Lambda's limit holds for the event, in which a body that is not text grows by a third. */
const mostBytes = (contentType: string | undefined) =>
  isText(contentType) ? LARGEST_PAYLOAD : (LARGEST_PAYLOAD / 4) * 3

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  })

/** The HTTP API of the template on a port of this machine. It listens first, and answers once `open` gave it its routes. */
export class HttpApi {
  readonly #limits: typeof FRONT_LIMITS
  /** One for each family of addresses by which browsers look for `localhost`. */
  readonly #servers: readonly Server[]
  readonly #budget: BodyBudget
  readonly #uploads: Uploads
  #routes: readonly Route[] = []
  #options: HttpApiOptions | undefined
  #knows = knownHosts(undefined)
  #rate: SendingRate | undefined

  constructor(limits = FRONT_LIMITS) {
    this.#limits = limits
    this.#budget = new BodyBudget(limits)
    this.#uploads = new Uploads(limits)
    const serve: RequestListener = (request, response) => void this.#serve(request, response)
    this.#servers = [frontServer(limits, serve), frontServer(limits, serve)]
  }

  /** Bytes of request bodies in memory at this moment. */
  get heldBytes(): number {
    return this.#budget.held
  }

  /** Takes the port (0 for any free one) and answers the URL. Throws a `StartError` when the port is taken. */
  async listen(port: number, host: string): Promise<string> {
    const [first, second] = this.#servers
    if (!first || !second) throw new Error('There is nothing to listen.')
    const taken = await listenOn(first, port, host)
    // Whoever took the other loopback address would be `localhost` to a browser that asks there first.
    if (host === '127.0.0.1') await listenIfThere(second, taken, '::1')
    return `http://localhost:${taken}`
  }

  open(routes: readonly Route[], options: HttpApiOptions): void {
    this.#routes = routes
    this.#options = options
    this.#knows = knownHosts(options.siteUrl)
    if (options.throttling) this.#rate = new SendingRate(options.throttling.rate, options.throttling.burst)
  }

  stop(): Promise<void> {
    return Promise.all(this.#servers.map(closed)).then(() => undefined)
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const failed = refusal(500, request.headers)
    const answer = await this.#answer(request, response).catch(() => failed)
    if (response.destroyed) return
    // A function may answer with a header that HTTP cannot carry.
    await writeAnswer(request, response, answer).catch(() => writeAnswer(request, response, failed))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<HttpAnswer> {
    const no = (status: RefusalReason) => refusal(status, request.headers)
    const options = this.#options
    if (!options) return no(503)
    const target = originForm(request)
    if (target === undefined) return no(400)
    request.url = target
    if (!this.#knows(request.headers.host)) return no(421)
    const visitor = sourceOf(request)
    const { activity, buckets } = options
    if (buckets && isForBuckets(target)) {
      if (request.method === 'GET') return serveDownload(request, buckets.get)
      return activity.during(() => this.#uploads.serve(request, response, visitor, buckets.post))
    }
    const memory = this.#budget.open(visitor)
    if (!target.startsWith('/_local/')) return this.#forward(request, response, memory, options)
    if (!isFromThisMachine(request)) return no(404)
    const read = await this.#read(request, response, memory, LARGEST_LOCAL_FORM)
    if (!read.ok) return no(read.status)
    const body = Buffer.from(read.body)
    read.release()
    return options.local(request, body)
  }

  /** Everything that can be told without the body is told before it is read. */
  async #forward(
    request: IncomingMessage,
    response: ServerResponse,
    memory: BodyMemory,
    { activity, clock, invoke }: HttpApiOptions,
  ): Promise<HttpAnswer> {
    const no = (status: RefusalReason) => refusal(status, request.headers)
    if (this.#rate && !this.#rate.take()) return no(429)
    const path = decodePath(request.url ?? '/')
    if (path === undefined) return no(400)
    const { method = 'GET' } = request
    const match = matchRoute(this.#routes, method, path)
    if (!match) return no(404)
    const read = await this.#read(request, response, memory, mostBytes(request.headers['content-type']))
    if (!read.ok) return no(read.status)
    return activity.during(async () => {
      const event = JSON.stringify(proxyEvent(request, read.body, match, clock.now()))
      const invoked = invoke(match, method, event).finally(read.release)
      const result = await within(invoked, LONGEST_WAIT)
      if (!result) return no(503)
      if (result.statusCode === 413) return no(413)
      return result.functionError || result.statusCode >= 300
        ? no(500)
        : (proxyResponse(result.payload) ?? no(500))
    })
  }

  async #read(request: IncomingMessage, response: ServerResponse, memory: BodyMemory, most: number) {
    if (NO_BODY.includes(request.method))
      return { ok: true, body: Buffer.alloc(0), release: memory.release } as const
    return readBody(request, response, { most, memory, limits: this.#limits })
  }
}
