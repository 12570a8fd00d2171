import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FileBody, HttpAnswer } from './proxy-response.ts'

const MOST_UNREAD = 16 * 1024 * 1024
const LONGEST_UNREAD = 10_000
/** How long a reader may take nothing of an answer. */
const LONGEST_STALL = 30_000

/** Reads what a visitor goes on sending and drops it: whoever is cut off while sending never sees the answer. */
const drain = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let size = 0
    const done = () => {
      clearTimeout(alarm)
      resolve()
    }
    const alarm = setTimeout(done, LONGEST_UNREAD)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_UNREAD) done()
    })
    request.once('close', done)
    request.resume()
  })

/** A reader who leaves before the end is no fault of ours. */
const sendFile = (response: ServerResponse, { pieces }: FileBody): Promise<void> =>
  pipeline(pieces(), response).catch(() => void response.destroy())

/**
 * Writes an answer. Where the request has not been read to its end, the connection is closed after the answer, once the
 * visitor has sent the rest or has had time enough to.
 */
export const writeAnswer = async (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: HttpAnswer,
): Promise<void> => {
  const unread = !request.complete
  const isFile = typeof body === 'object' && 'pieces' in body
  response.writeHead(status, {
    ...headers,
    'content-length': isFile ? body.size : Buffer.byteLength(body),
    ...(unread ? { connection: 'close' } : {}),
  })
  response.setTimeout(LONGEST_STALL)
  if (isFile) return sendFile(response, body)
  const content = request.method === 'HEAD' ? '' : body
  if (!unread) return void response.end(content)
  if (content.length > 0) response.write(content)
  else response.flushHeaders()
  await drain(request)
  response.end(() => request.socket.destroy())
}
