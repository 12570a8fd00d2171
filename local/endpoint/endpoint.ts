import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Clock } from '../clock/movable-clock.ts'
import { AccessDenied, type Caller } from '../iam/guard.ts'
import { type Answer, type Call, jsonRefusal, type Service } from './call.ts'
import { type Credentials, scopeOf } from './credentials.ts'

const LARGEST_BODY = 64 * 1024 * 1024

export interface EndpointOptions {
  /** By the service's name in SigV4's credential scope. */
  readonly services: Readonly<Record<string, Service>>
  readonly credentials: Credentials
  readonly clock: Clock
  log(line: string): void
}

/** A request as it was sent; header names are in lower case. */
export type EndpointRequest = Pick<Call, 'method' | 'url' | 'headers' | 'body'>

/** An answer with all its headers. */
export type EndpointAnswer = Required<Answer>

export interface Endpoint {
  readonly url: string
  /** Answers a request that came another way than by the port; never rejects. */
  serve(request: EndpointRequest): Promise<EndpointAnswer>
  /** Answers a call of an API of operations and JSON, made by the cloud itself with somebody's role; never rejects. */
  callAs(caller: Caller, service: string, operation: string, input: string): Promise<Answer>
  stop(): Promise<void>
}

/** Takes the calls of SDKs to their services: those that come to a port on loopback, and those handed to `serve`. */
export const startEndpoint = async (options: EndpointOptions): Promise<Endpoint> => {
  let isStopped = false
  const serve = async (request: EndpointRequest) => {
    if (isStopped) return complete(request, STOPPED, options.clock)
    const given = await answer(request, options).catch((error: unknown) => failure(error, options))
    return complete(request, given, options.clock)
  }
  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    read(request)
      .then((body) =>
        serve({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers, body }),
      )
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((error: unknown) => {
        failure(error, options)
        response.destroy()
      })
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    serve,
    callAs: (caller, service, operation, input) =>
      ask(options.services[service], {
        caller,
        operation,
        method: 'POST',
        url: '/',
        headers: {},
        body: Buffer.from(input),
      }).catch((error: unknown) => failure(error, options)),
    stop: () => {
      isStopped = true
      return close(server)
    },
  }
}

const answer = async (
  { method, url, headers, body }: EndpointRequest,
  { services, credentials }: EndpointOptions,
): Promise<Answer> => {
  if (body.length > LARGEST_BODY)
    return jsonRefusal('RequestEntityTooLarge', 'The request is too large.', 413)
  const { authorization, 'x-amz-target': target } = headers
  const scope = scopeOf(typeof authorization === 'string' ? authorization : undefined)
  const service = scope && services[scope.service]
  if (!service) return jsonRefusal('UnknownOperationException', `No service for ${method} ${url}.`)
  const caller = credentials.recognise(scope.keyId)
  if (!caller)
    return service.refuse(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    )
  return ask(service, {
    caller: caller === 'owner' ? undefined : caller,
    method,
    url,
    headers,
    body,
    operation: typeof target === 'string' ? target.slice(target.lastIndexOf('.') + 1) : '',
  })
}

const ask = async (service: Service | undefined, call: Call): Promise<Answer> => {
  if (!service) return jsonRefusal('UnknownOperationException', `No service for ${call.method} ${call.url}.`)
  try {
    return await service.handle(call)
  } catch (error) {
    if (error instanceof AccessDenied) return service.refuse('AccessDeniedException', error.message)
    throw error
  }
}

const failure = (error: unknown, { log }: EndpointOptions): Answer => {
  log(`The endpoint failed: ${error instanceof Error ? error.stack : String(error)}`)
  return jsonRefusal('InternalServerError', 'The embedded cloud failed; see its log.', 500)
}

const read = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_BODY) request.destroy(new Error('The request is too large.'))
      else chunks.push(chunk)
    })
    request.once('error', reject)
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  })

const STOPPED = jsonRefusal('ServiceUnavailable', 'The machine is being stopped.', 503)

const complete = (
  { method }: EndpointRequest,
  { status, headers, body = '' }: Answer,
  clock: Clock,
): EndpointAnswer => ({
  status,
  headers: {
    'content-length': `${Buffer.byteLength(body)}`,
    // SDKs hold their own clock against this one.
    date: new Date(clock.now()).toUTCString(),
    'x-amzn-requestid': randomUUID(),
    ...headers,
  },
  body: method === 'HEAD' ? '' : body,
})

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
