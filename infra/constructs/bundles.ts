import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { httpWithoutFetch } from './http-without-fetch.ts'
import { noJsonSchema } from './no-json-schema.ts'
import { noSdkSerializer } from './no-sdk-serializer.ts'
import { shakeableSchemas } from './shakeable-schemas.ts'

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
  platform: 'node',
  target: 'node24',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./lambda-credentials.ts')),
  },
  plugins: [shakeableSchemas, httpWithoutFetch, noSdkSerializer, noJsonSchema],
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

/** esbuild's message lists every fault with file and line; the rest of its error only buries it. */
const buildClearly = async (all: typeof options & BuildOptions) => {
  try {
    return await build({ ...all, write: false, metafile: true })
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error))
  }
}

/** Renaming makes the change whole, so that two syntheses at once never read half a file. */
const writeWhole = (path: string, contents: Uint8Array) => {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

/** The functions' code, ready to deploy: `<folder>/<name>/index.mjs`, one folder for each. */
export class Bundles {
  readonly #folder: string
  readonly #entries: ReadonlySet<string>
  /** Bytes of each bundle by function name. */
  readonly sizes: ReadonlyMap<string, number>

  private constructor(folder: string, entries: readonly string[], sizes: ReadonlyMap<string, number>) {
    this.#folder = folder
    this.#entries = new Set(entries)
    this.sizes = sizes
  }

  /**
   * Bundles all functions by a single esbuild call, and writes `metafile.json` beside them to see what makes a bundle heavy.
   * @throws Error naming every entry file that is missing, or esbuild's own located message.
   */
  static async build({ root, outputFolder, entries }: BundlesOptions): Promise<Bundles> {
    refuseMissing(root, entries)
    const outdir = resolve(outputFolder)
    const { outputFiles, metafile } = await buildClearly({
      ...options,
      absWorkingDir: resolve(root),
      outdir,
      entryPoints: entries.map((entry) => ({ in: resolve(root, entry), out: `${nameOfEntry(entry)}/index` })),
    })
    for (const file of outputFiles) writeWhole(file.path, file.contents)
    writeWhole(join(outdir, 'metafile.json'), Buffer.from(JSON.stringify(metafile)))
    const sizes = outputFiles.map(
      ({ path, contents }) => [dirname(relative(outdir, path)), contents.byteLength] as const,
    )
    return new Bundles(outdir, entries, new Map(sizes))
  }

  /** The folder to deploy for an entry. */
  folderOf(entry: string): string {
    if (!this.#entries.has(entry)) throw new Error(`${entry} was not among the entries that were bundled.`)
    return join(this.#folder, nameOfEntry(entry))
  }
}
