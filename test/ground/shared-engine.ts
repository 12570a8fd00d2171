import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { startEngineProcess } from '../../local/dynamodb/engine-process.ts'

/** Starts one database engine for all test files, where its start takes longer than most of them. */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-tables-'))
  const engine = await startEngineProcess(folder, () => undefined, true)
  // Tests run in other processes: a socket in a folder that is ours alone leads them to the engine.
  const server = createServer(async (client) => {
    const connection = await engine.connect()
    pipeline(client, connection, client, () => undefined)
  })
  const socket = join(folder, 'engine.sock')
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  process.env.BINA_TABLES_SOCKET = socket
  return async () => {
    server.close()
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
