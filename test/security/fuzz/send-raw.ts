import { connect } from 'node:net'
import type { HostileRequest } from './hostile-request.ts'

const LONGEST = 45_000

const headOf = ({ method, target, headers, body, chunked }: HostileRequest, host: string): string =>
  [
    `${method} ${target} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(chunked ? ['transfer-encoding: chunked'] : []),
    ...(!chunked && body.length > 0 ? [`content-length: ${body.length}`] : []),
    '',
    '',
  ].join('\r\n')

const PIECE = 60_000

const chunksOf = (body: Buffer): Buffer[] => {
  const pieces = Array.from({ length: Math.ceil(body.length / PIECE) }, (_, at) =>
    body.subarray(at * PIECE, (at + 1) * PIECE),
  )
  const framed = pieces.flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ])
  return [...framed, Buffer.from('0\r\n\r\n')]
}

/**
 * Sends a request over a socket of its own, as no client library would, and gives the status of the answer; 0 where the
 * connection ended without one.
 */
export const sendRaw = (siteUrl: string, request: HostileRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(siteUrl)
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
    let answered = ''
    const end = () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answered)?.[1] ?? 0))
    socket.setTimeout(LONGEST, () => {
      socket.destroy()
      reject(new Error(`No answer in ${LONGEST} ms to ${request.method} ${request.target.slice(0, 200)}`))
    })
    socket.on('data', (bytes: Buffer) => {
      if (answered.length < 100) answered += bytes.toString('latin1')
    })
    // A refused body is cut off: what was answered before that counts.
    socket.on('error', end)
    socket.on('close', end)
    socket.write(headOf(request, host), 'latin1')
    if (request.chunked) for (const piece of chunksOf(request.body)) socket.write(piece)
    else socket.write(request.body)
  })
