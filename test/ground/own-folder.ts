import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

/**
 * Gives all tests one temporary folder, which goes with the last of them, and unpacks the browser before two of them
 * do so at once.
 */
export const setup = async (): Promise<() => void> => {
  process.env.BINA_TEST_BROWSER = await chromium.executablePath()
  const folder = mkdtempSync(join(tmpdir(), 'bina-test-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}
