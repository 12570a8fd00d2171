import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Clock } from '../clock/movable-clock.ts'
import { AccessDenied } from '../iam/guard.ts'
import { type Answer, jsonRefusal, type Service } from './call.ts'
import { type Credentials, scopeOf } from './credentials.ts'

const LARGEST_BODY = 64 * 1024 * 1024

export interface EndpointOptions {
  /** By the service's name in SigV4's credential scope. */
  readonly services: Readonly<Record<string, Service>>
  readonly credentials: Credentials
  readonly clock: Clock
  log(line: string): void
}

export interface Endpoint {
  readonly url: string
  stop(): Promise<void>
}

/** Listens on loopback for the SDK calls of functions and takes each to its service. */
export const startEndpoint = async (options: EndpointOptions): Promise<Endpoint> => {
  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, options)
      .catch((error: unknown) => failure(error, options))
      .then((given) => send(response, given, options.clock))
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, stop: () => close(server) }
}

const answer = async (
  request: IncomingMessage,
  { services, credentials }: EndpointOptions,
): Promise<Answer> => {
  const body = await read(request)
  const scope = scopeOf(request.headers.authorization)
  const service = scope && services[scope.service]
  if (!service)
    return jsonRefusal('UnknownOperationException', `No service for ${request.method} ${request.url}.`)
  const caller = credentials.recognise(scope.keyId)
  if (!caller)
    return service.refuse(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    )
  const target = request.headers['x-amz-target']
  try {
    return await service.handle({
      caller: caller === 'owner' ? undefined : caller,
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
      body,
      operation: typeof target === 'string' ? target.slice(target.lastIndexOf('.') + 1) : '',
    })
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

const send = (response: ServerResponse, { status, headers, body = '' }: Answer, clock: Clock) => {
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    // SDKs hold their own clock against this one.
    date: new Date(clock.now()).toUTCString(),
    'x-amzn-requestid': randomUUID(),
    ...headers,
  })
  response.end(body)
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
