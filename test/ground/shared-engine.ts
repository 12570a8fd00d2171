import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngineProcess } from '../../local/dynamodb/engine-process.ts'

/** Starts one database engine for all test files, where its start takes longer than most of them. */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-tables-'))
  const engine = await startEngineProcess(folder, () => undefined, true)
  process.env.BINA_TABLES_PORT = `${engine.port}`
  return async () => {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
