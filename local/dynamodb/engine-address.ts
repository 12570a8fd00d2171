import { randomInt } from 'node:crypto'
import { freePort } from './free-port.ts'
import { type NamespaceCommand, networkNamespace } from './network-namespace.ts'

/** Where a database engine listens. */
export interface EngineAddress {
  readonly host: string
  readonly port: number
  /** The engine is run by it, out of everybody's reach; `undefined` where this system has no network namespaces. */
  readonly namespace: NamespaceCommand | undefined
}

/** One of sixteen million addresses of the loopback network, so that no page in a browser finds it by trying. */
const randomLoopback = () => `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}`

/** An address for a new engine: in a network namespace of its own, or else one that cannot be guessed. */
export const engineAddress = async (): Promise<EngineAddress> => {
  const namespace = await networkNamespace()
  if (namespace) return { host: '127.0.0.1', port: 8000, namespace }
  for (const host of [randomLoopback(), '127.0.0.1']) {
    try {
      return { host, port: await freePort(host), namespace }
    } catch {
      // Some systems know 127.0.0.1 alone.
    }
  }
  throw new Error('This system has no loopback address to listen on.')
}
