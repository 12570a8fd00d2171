import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { digestOfSources, root, synthesise } from './synthesise.ts'

const LONGEST = 120_000
const KEPT = 24 * 3_600_000

/** Takes away what former sources gave, unless somebody may still be at it. */
const sweep = (build: string) => {
  const former = readdirSync(build).filter((name) => name.startsWith('assembly-'))
  for (const path of former.map((name) => join(build, name)))
    if (Date.now() - statSync(path).mtimeMs > KEPT) rmSync(path, { recursive: true, force: true })
}

/** Whether we are to make it; otherwise another process is at it, or was until it died. */
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
      sweep(dirname(folder))
    } finally {
      rmSync(lock, { recursive: true })
    }
  }
  return folder
}
