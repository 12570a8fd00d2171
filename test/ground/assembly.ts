import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** The folder of the synthesised app, as it would be deployed; made once and found again until a source changes. */
export const synthesiseOnce = async (): Promise<string> => {
  const folder = join(tmpdir(), `bina-assembly-${digest()}`)
  if (existsSync(folder)) return folder
  const draft = mkdtempSync(`${folder}-`)
  await synthesise(draft)
  try {
    renameSync(draft, folder)
  } catch {
    // Another test was faster; its folder is the same.
    rmSync(draft, { recursive: true })
  }
  return folder
}
