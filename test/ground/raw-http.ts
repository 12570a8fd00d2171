import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which a test writes what it likes, as no HTTP client would. */
export interface RawConnection {
  readonly socket: Socket
  /** Everything that came back so far. */
  readonly heard: () => string
  /** Resolves once the other side has closed the connection. */
  readonly closed: Promise<void>
  /** Resolves once `sign` has come back; throws when the connection closes before. */
  until(sign: string): Promise<void>
}

/** Connects to a URL's port on this machine and writes `bytes`. */
export const dial = async (url: string, bytes: string | Buffer = ''): Promise<RawConnection> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
    wake()
  })
  // To be cut off while writing is what some tests wait for.
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve()
      wake()
    })
  })
  await once(socket, 'connect')
  socket.write(bytes)
  const until = (sign: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        const isThere = heard.includes(sign)
        if (!isThere && !socket.destroyed) return
        waiting.delete(look)
        if (isThere) resolve()
        else reject(new Error(`The connection closed without ${sign}: ${heard}`))
      }
      waiting.add(look)
      look()
    })
  return { socket, heard: () => heard, closed, until }
}

/** Writes `bytes` and answers everything that comes back until the other side closes. */
export const exchange = async (url: string, bytes: string | Buffer): Promise<string> => {
  const { closed, heard } = await dial(url, bytes)
  await closed
  return heard()
}

/** The status of a raw answer; 0 when there is none. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0)
