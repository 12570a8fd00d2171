import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FrontLimits } from './front-limits.ts'

type Connection = Pick<Socket, 'remoteAddress' | 'once' | 'destroy'>
type Answer = Pick<ServerResponse, 'headersSent'>

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/**
 * The open connections of the web port, bounded in number.
 *
 * When the limit is reached, a new connection replaces the one idle for longest, so that connections with slow
 * headers keep nobody out. A new one is refused only if all others have a request under way.
 */
export class Connections {
  /** In order of their last activity, the one idle longest first, with the answers that each waits for. */
  readonly #open = new Map<Connection, Set<Answer>>()
  readonly #limits: FrontLimits

  constructor(limits: FrontLimits) {
    this.#limits = limits
  }

  /** Takes a new connection in; answers `false` when there is no room. */
  admit(connection: Connection): boolean {
    const { connections, connectionsPerAddress } = this.#limits
    const { remoteAddress = '' } = connection
    const own = [...this.#open.keys()].filter((one) => one.remoteAddress === remoteAddress)
    if (!LOOPBACK.test(remoteAddress) && own.length >= connectionsPerAddress && !this.#makeRoom(own))
      return false
    if (this.#open.size >= connections && !this.#makeRoom([...this.#open.keys()])) return false
    this.#open.set(connection, new Set())
    connection.once('close', () => this.#open.delete(connection))
    return true
  }

  /** Notes a request under way; answers `false` for one too many, and on a connection that was not admitted. */
  begin(connection: Connection, answer: Answer): boolean {
    const waiting = this.#open.get(connection)
    if (!waiting || waiting.size >= this.#limits.requestsPerConnection) return false
    waiting.add(answer)
    return true
  }

  end(connection: Connection, answer: Answer): void {
    const waiting = this.#open.get(connection)
    if (!waiting?.delete(answer)) return
    this.#open.delete(connection)
    this.#open.set(connection, waiting)
  }

  /** Whether part of an answer is on its way already, so that nothing else can be said. */
  isAnswering(connection: Connection): boolean {
    return [...(this.#open.get(connection) ?? [])].some(({ headersSent }) => headersSent)
  }

  #makeRoom(among: readonly Connection[]): boolean {
    const idle = among.find((one) => this.#open.get(one)?.size === 0)
    if (!idle) return false
    this.#open.delete(idle)
    idle.destroy()
    return true
  }
}
