import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { root, synthesise } from '../../local/synthesise.ts'

/** All that an assembly is made of. */
const SOURCES = ['functions', 'infra', 'workflows', 'cdk.json', 'package-lock.json']

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)))
    : [path]

const digest = () => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source))))
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

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
  const folder = join(tmpdir(), `bina-assembly-${digest()}`)
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
