import { createServer, type RequestListener, type Server } from 'node:http'
import { Socket } from 'node:net'
import { Connections } from './connections.ts'
import type { FrontLimits } from './front-limits.ts'
import { type RefusalReason, writtenRefusal } from './refusals.ts'

const REFUSALS: Readonly<Record<string, RefusalReason>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

// A request with a body is refused by then; this is for what comes too slowly to be a request at all.
const SPARE_TIME = 5000

const ALLOWED = { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' }

const refuse = (socket: Socket, status: RefusalReason, headers?: Readonly<Record<string, string>>) => {
  if (socket.writable) socket.end(writtenRefusal(status, headers), () => socket.destroy())
  else socket.destroy()
}

/**
 * An HTTP server that holds out against requests that never end: headers have their time, connections and the requests
 * waiting on each are bounded, and what cannot be read is refused in words. `serve` is also given requests that wait to
 * be told `100 Continue`.
 */
export const frontServer = (limits: FrontLimits, serve: RequestListener): Server => {
  const connections = new Connections(limits)
  const server = createServer({
    keepAlive: true,
    headersTimeout: limits.headerTime,
    requestTimeout: limits.headerTime + Math.max(limits.bodyTime, limits.uploadTime) + SPARE_TIME,
    connectionsCheckingInterval: limits.checkEvery,
  })
  const take: RequestListener = (request, response) => {
    const { socket } = request
    if (!connections.begin(socket, response)) return void socket.destroy()
    response.once('close', () => connections.end(socket, response))
    serve(request, response)
  }
  server.on('request', take)
  server.on('checkContinue', take)
  server.on('connection', (socket) => {
    if (!connections.admit(socket)) refuse(socket, 503)
  })
  server.on('connect', ({ socket }) => refuse(socket, 405, ALLOWED))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!(socket instanceof Socket) || connections.isAnswering(socket)) socket.destroy()
    else refuse(socket, REFUSALS[error.code ?? ''] ?? 400)
  })
  // Such as too many open files: the server goes on with the connections it has.
  server.on('error', () => undefined)
  return server
}
