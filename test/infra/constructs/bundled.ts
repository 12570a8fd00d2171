import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

/** A function's bundle, as it would be deployed, of a source that may import whatever the repository does. */
export const bundled = async (source: string) => {
  const root = emptyFolder()
  for (const folder of ['node_modules', 'functions']) symlinkSync(resolve(folder), join(root, folder))
  mkdirSync(join(root, 'entries'))
  const entry = 'entries/entry.tsx'
  writeFileSync(join(root, entry), source)
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'out'), entries: [entry] })
  const file = join(bundles.folderOf(entry), 'index.mjs')
  return { file, handler: (await import(pathToFileURL(file).href)).handler }
}
