import type { Server } from 'node:http'
import { StartError } from '../start-error.ts'

const refusalOf = (cause: Error, port: number) => {
  const code = 'code' in cause ? cause.code : ''
  if (code === 'EADDRINUSE') return `Port ${port} is in use; choose another with PORT.`
  if (code === 'EACCES') return `Port ${port} needs rights that you do not have; choose another with PORT.`
  return `Port ${port} cannot be opened: ${cause.message}.`
}

/** Takes a port (0 for any free one) and answers its number. Throws a `StartError` when the port is not to be had. */
export const listenOn = async (server: Server, port: number, host: string): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new StartError(refusalOf(cause, port), { cause })))
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}
