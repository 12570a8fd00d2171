import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { digestOfSources, root, synthesise } from '../../local/synthesise.ts'

const LONGEST = 120_000

/** Whether we are to make it; otherwise another test is at it, or was until it died. */
const takeTurn = (lock: string): boolean => {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - since > LONGEST) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** The folder of the synthesised app, as it would be deployed; made once and found again until a source changes. */
export const synthesiseOnce = async (): Promise<string> => {
  const folder = join(root, '.build', `assembly-${digestOfSources().slice(0, 16)}`)
  mkdirSync(dirname(folder), { recursive: true })
  const lock = `${folder}.lock`
  while (!existsSync(folder)) {
    if (!takeTurn(lock)) {
      await delay(100)
      continue
    }
    try {
      const draft = mkdtempSync(`${folder}-`)
      await synthesise(draft)
      renameSync(draft, folder)
    } finally {
      rmSync(lock, { recursive: true })
    }
  }
  return folder
}
