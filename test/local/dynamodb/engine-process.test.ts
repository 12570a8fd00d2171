import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ENGINE_FILES, engineCommand } from '../../../local/dynamodb/engine-command.ts'
import { startEngineProcess } from '../../../local/dynamodb/engine-process.ts'
import { StartError } from '../../../local/start-error.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-engine-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

it('refuses to begin anew where another engine keeps the tables', async () => {
  const { file } = engineCommand(process.env.BINA_DYNAMODB)
  for (const one of ENGINE_FILES) if (one !== file) writeFileSync(join(folder, one), '')

  const refused = startEngineProcess(folder, () => undefined)

  await expect(refused).rejects.toThrow(StartError)
  await expect(refused).rejects.toThrow('were made by another database engine')
})

it('names Java where Amazon’s own engine is asked for and there is none', async () => {
  vi.stubEnv('BINA_DYNAMODB', 'official')
  vi.stubEnv('JAVA_HOME', folder)

  const refused = startEngineProcess(folder, () => undefined, true)

  await expect(refused).rejects.toThrow(StartError)
  await expect(refused).rejects.toThrow('Java 17')
})
