import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile, type OutputFile } from 'esbuild'
import { httpWithoutFetch } from './http-without-fetch.ts'
import { noSdkSerializer } from './no-sdk-serializer.ts'
import { ownTexts } from './own-texts.ts'
import { preactWithoutDom } from './preact-without-dom.ts'
import { regionalEndpoints } from './regional-endpoints.ts'
import { shakeableSchemas } from './shakeable-schemas.ts'
import { shortTables } from './short-tables.ts'
import { unusedParts } from './unused-parts.ts'
import { writtenOut } from './written-out.ts'

export interface BundlesOptions {
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
  // Lambda reads UTF-8: an ellipsis is three bytes of a text, not six.
  charset: 'utf8',
  // Beside the bundle and not in it: what is deployed is the same with a map as without.
  sourcemap: 'external',
  sourcesContent: false,
  alias: {
    '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./lambda-credentials.ts')),
  },
  plugins: [
    shakeableSchemas,
    httpWithoutFetch,
    noSdkSerializer,
    unusedParts,
    shortTables,
    writtenOut,
    ownTexts,
    preactWithoutDom,
    regionalEndpoints,
  ],
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

/** The only configuration of how functions are bundled. */
export const bundling = ({ root, outputFolder, entries }: BundlesOptions) =>
  ({
    ...options,
    absWorkingDir: resolve(root),
    outdir: resolve(outputFolder),
    entryPoints: entries.map((entry) => ({ in: resolve(root, entry), out: `${nameOfEntry(entry)}/index` })),
    write: false,
    metafile: true,
  }) satisfies BuildOptions

/** esbuild's message lists every fault with file and line; the rest of its error only buries it. */
const buildClearly = async (all: ReturnType<typeof bundling>) => {
  try {
    return await build(all)
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Writes a file unless it already has this content, and returns whether it did. The file is replaced by renaming, so
 * that another synthesis never reads half of it.
 */
export const writeWhole = (path: string, contents: Uint8Array): boolean => {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path) && readFileSync(path).equals(contents)) return false
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
  return true
}

/** A source map whose sources are named from the repository's root, on whatever machine it is made. */
const fromRoot = (root: string, { path, text }: OutputFile): Uint8Array => {
  const { sources, ...map }: { sources: string[] } = JSON.parse(text)
  const named = sources.map((source) => relative(root, resolve(dirname(path), source)))
  return Buffer.from(JSON.stringify({ ...map, sources: named }))
}

/** The code among what esbuild gives, without the source maps. */
export const codeIn = (files: readonly OutputFile[]): OutputFile[] =>
  files.filter(({ path }) => !path.endsWith('.map'))

/** Which files each function is bundled from, by its entry, as paths below the root. */
export type Sources = ReadonlyMap<string, ReadonlySet<string>>

/** Reads them from what esbuild tells of a build. */
export const sourcesIn = ({ outputs }: Metafile): Sources =>
  new Map(
    Object.values(outputs).flatMap(({ entryPoint, inputs }) =>
      entryPoint === undefined ? [] : [[entryPoint, new Set(Object.keys(inputs))] as const],
    ),
  )

interface BundleResult {
  readonly entries: readonly string[]
  readonly sizes: ReadonlyMap<string, number>
  readonly sources: Sources
  readonly sourceMaps: ReadonlyMap<string, Uint8Array>
}

/** The functions' code, ready to deploy: `<folder>/<name>/index.mjs`, one folder for each. */
export class Bundles {
  readonly #folder: string
  readonly #entries: ReadonlySet<string>
  /** Bytes of each bundle by function name. */
  readonly sizes: ReadonlyMap<string, number>
  readonly sources: Sources
  readonly #sourceMaps: ReadonlyMap<string, Uint8Array>

  private constructor(folder: string, { entries, sizes, sources, sourceMaps }: BundleResult) {
    this.#folder = folder
    this.#entries = new Set(entries)
    this.sizes = sizes
    this.sources = sources
    this.#sourceMaps = sourceMaps
  }

  /**
   * Bundles all functions by a single esbuild call, and writes `metafile.json` beside them to see what makes a bundle heavy.
   * @throws Error naming every entry file that is missing, or esbuild's own located message.
   */
  static async build(wanted: BundlesOptions): Promise<Bundles> {
    const { root, outputFolder, entries } = wanted
    refuseMissing(root, entries)
    const outdir = resolve(outputFolder)
    const { outputFiles, metafile } = await buildClearly(bundling(wanted))
    const nameOf = ({ path }: OutputFile) => dirname(relative(outdir, path))
    const code = codeIn(outputFiles)
    const maps = outputFiles.filter((file) => !code.includes(file))
    for (const file of code) writeWhole(file.path, file.contents)
    writeWhole(join(outdir, 'metafile.json'), Buffer.from(JSON.stringify(metafile)))
    return new Bundles(outdir, {
      entries,
      sizes: new Map(code.map((file) => [nameOf(file), file.contents.byteLength])),
      sources: sourcesIn(metafile),
      sourceMaps: new Map(maps.map((file) => [nameOf(file), fromRoot(resolve(root), file)])),
    })
  }

  /** Writes the source map of each function to `<folder>/<deployed name>.map`; none of it is deployed. */
  writeSourceMaps(folder: string, deployedName: (name: string) => string): void {
    for (const [name, map] of this.#sourceMaps) writeWhole(join(folder, `${deployedName(name)}.map`), map)
  }

  /** The folder to deploy for an entry. */
  folderOf(entry: string): string {
    if (!this.#entries.has(entry)) throw new Error(`${entry} was not among the entries that were bundled.`)
    return join(this.#folder, nameOfEntry(entry))
  }
}
