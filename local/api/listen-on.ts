import type { Server } from 'node:http'
import { StartError } from '../start-error.ts'

const refusalOf = (cause: Error, port: number) => {
  const code = 'code' in cause ? cause.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} is in use; choose another with PORT.`
  if (code === 'EACCES') return `Port ${port} needs rights that you do not have; choose another with PORT.`
  return `Port ${port} cannot be opened: ${cause.message}.`
}

/**
 * Listens on a port (0 for any free one) and returns its number. Throws a `StartError` if the port is not available.
 */
export const listenOn = async (server: Server, port: number, host: string): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new StartError(refusalOf(cause, port), { cause })))
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** No such address on this machine, or no such family of addresses. */
const NO_SUCH_ADDRESS: ReadonlySet<unknown> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/** The same on an address that the machine may not have; then nobody else can listen there either. */
export const listenIfThere = async (server: Server, port: number, host: string): Promise<void> => {
  await listenOn(server, port, host).catch((error: unknown) => {
    const cause = error instanceof StartError ? error.cause : undefined
    if (cause instanceof Error && 'code' in cause && NO_SUCH_ADDRESS.has(cause.code)) return
    throw error
  })
}
