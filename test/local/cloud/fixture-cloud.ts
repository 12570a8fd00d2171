import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

/** A folder for each test, and the fixture on it while it runs. */
export const withFixture = () => {
  let data: string
  let running: RunningCloud | undefined

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'cloud-data-'))
  })

  afterEach(async () => {
    await running?.stop()
    running = undefined
    rmSync(data, { recursive: true, force: true, maxRetries: 10 })
  })

  const start = async () => {
    running = await runFixture(data)
    return running.cloud
  }

  return { data: () => data, start }
}
