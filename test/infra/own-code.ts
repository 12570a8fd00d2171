import { build } from 'esbuild'
import { entries } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { ownTexts } from '../../infra/constructs/own-texts.ts'

/** esbuild writes above each module which it is. */
const MODULE = /^\/\/ (?=functions\/)/m

/** The modules left of each function's own code once what it never reaches is shaken off, by function; no library. */
export const ownCode = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => ({ in: entry, out: nameOfEntry(entry) })),
    bundle: true,
    write: false,
    outdir: '.',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    packages: 'external',
    plugins: [ownTexts],
  })
  return new Map(
    outputFiles.map(({ path, text }) => [nameOfEntry(path.replace(/\.js$/, '')), text.split(MODULE)]),
  )
}
