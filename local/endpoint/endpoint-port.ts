import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { EndpointAnswer, EndpointRequest } from './call.ts'
import { jsonRefusal, LARGEST_BODY } from './call.ts'
import { type Credentials, scopeOf } from './credentials.ts'
import { isFromLocalProgram } from './local-program.ts'
import { isSignedWith } from './signature.ts'

export interface PortOptions {
  readonly credentials: Credentials
  /** Answers a request whose signature, if its key is known, has been checked. */
  serve(request: EndpointRequest): Promise<EndpointAnswer>
  /** The answer to a request of a known caller that is not signed with their secret. */
  refuse(request: EndpointRequest): Promise<EndpointAnswer>
  fail(error: unknown): void
}

const NO_PAGES = jsonRefusal('AccessDeniedException', 'This port is for programs, not for pages.', 403)

/** Takes requests of SDKs at a port on loopback: from programs, and signed with this run's secrets. */
export const listenForSdks = async (
  options: PortOptions,
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    if (!isFromLocalProgram(request)) return turnAway(response, NO_PAGES)
    answer(request, response, options).catch((error: unknown) => {
      options.fail(error)
      response.destroy()
    })
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) }
}

const answer = async (request: IncomingMessage, response: ServerResponse, options: PortOptions) => {
  const { method = 'GET', url = '/', headers } = request
  const secret = options.credentials.secretOf(scopeOf(headers.authorization)?.keyId ?? '')
  const asked = { method, url, headers, body: Buffer.alloc(0) }
  // A stranger's body is not read.
  if (secret === undefined) return turnAway(response, await options.serve(asked))
  const whole = { ...asked, body: await read(request) }
  const {
    status,
    headers: given,
    body,
  } = isSignedWith(secret, whole) ? await options.serve(whole) : await options.refuse(whole)
  response.writeHead(status, given).end(body)
}

const turnAway = (
  response: ServerResponse,
  { status, headers, body }: Partial<EndpointAnswer> & { status: number },
) => {
  response.writeHead(status, { ...headers, connection: 'close' }).end(body)
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

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
