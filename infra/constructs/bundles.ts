import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { type BuildOptions, buildSync } from 'esbuild'

interface BundlesOptions {
  /** Repository root that entries are relative to. */
  readonly root: string
  /** Folder that receives `<name>/index.mjs`. */
  readonly outputFolder: string
  /** TypeScript files that export `handler`, e.g. `functions/people/import-people.ts`. */
  readonly entries: readonly string[]
}

const options = {
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts') },
  metafile: true,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages inside an ES module bundle still call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
} satisfies BuildOptions

/** The name of a function: its entry file's name without folder and ending. */
export const nameOfEntry = (entry: string) => basename(entry).replace(/\.tsx?$/, '')

const refuseMissing = (root: string, entries: readonly string[]) => {
  const missing = entries.filter((entry) => !existsSync(resolve(root, entry)))
  if (missing.length === 0) return
  const list = missing.map((entry) => `${nameOfEntry(entry)} (${entry})`).join(', ')
  throw new Error(`These functions have no entry file below ${root}: ${list}.`)
}

/** Renaming makes the change whole, so that two syntheses at once never read half a file. */
const writeWhole = (path: string, contents: Uint8Array) => {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

/**
 * All functions bundled by a single esbuild call into `<outputFolder>/<name>/index.mjs`, one folder each, with
 * `metafile.json` beside them to see what makes a bundle heavy (`esbuild --analyze` reads the like).
 * @throws Error naming every entry file that is missing, or esbuild's own located message.
 */
export class Bundles {
  readonly #folders: ReadonlyMap<string, string>
  /** Bytes of each bundle by function name. */
  readonly sizes: ReadonlyMap<string, number>

  constructor({ root, outputFolder, entries }: BundlesOptions) {
    refuseMissing(root, entries)
    const outdir = resolve(outputFolder)
    const { outputFiles, metafile } = buildSync({
      ...options,
      absWorkingDir: resolve(root),
      outdir,
      entryPoints: entries.map((entry) => ({ in: resolve(root, entry), out: `${nameOfEntry(entry)}/index` })),
    })
    for (const file of outputFiles) writeWhole(file.path, file.contents)
    writeWhole(join(outdir, 'metafile.json'), Buffer.from(JSON.stringify(metafile)))
    const nameOf = (path: string) => dirname(relative(outdir, path))
    this.#folders = new Map(entries.map((entry) => [entry, join(outdir, nameOfEntry(entry))]))
    this.sizes = new Map(outputFiles.map((file) => [nameOf(file.path), file.contents.byteLength]))
  }

  /** The folder to deploy for an entry. */
  folderOf(entry: string): string {
    const folder = this.#folders.get(entry)
    if (folder === undefined) throw new Error(`${entry} was not among the entries that were bundled.`)
    return folder
  }
}
