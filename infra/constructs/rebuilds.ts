import { join, resolve } from 'node:path'
import { type BuildContext, context } from 'esbuild'
import { bundling, codeIn, nameOfEntry, type Sources, sourcesIn, writeWhole } from './bundles.ts'

interface RebuildsOptions {
  readonly root: string
  /** Holds `<name>/index.mjs` of each function. */
  readonly outputFolder: string
  /** What each function was last bundled from. */
  readonly sources: Sources
}

const PAGES = 'functions/web/'

/** Pages first: somebody looks at one and waits. */
const pagesFirst = (entries: Iterable<string>): string[] =>
  [...entries].toSorted((one, other) => Number(other.startsWith(PAGES)) - Number(one.startsWith(PAGES)))

/** Bundles functions anew, one by one and as they are deployed, remembering between two times what has not changed. */
export class Rebuilds {
  readonly #options: RebuildsOptions
  readonly #sources: Map<string, ReadonlySet<string>>
  readonly #contexts = new Map<string, BuildContext<ReturnType<typeof bundling>>>()
  readonly #waiting = new Set<string>()
  /** What could not be bundled may want a file that was not there: any change is a reason to try again. */
  readonly #failed = new Set<string>()

  constructor(options: RebuildsOptions) {
    this.#options = options
    this.#sources = new Map(options.sources)
  }

  /** Notes a changed file, by its path below the root. */
  note(path: string): void {
    const affected = [...this.#sources].filter(([, paths]) => paths.has(path)).map(([entry]) => entry)
    for (const entry of [...affected, ...this.#failed]) this.#waiting.add(entry)
  }

  /** The next function to bundle, by its entry; `undefined` when none waits. */
  next(): string | undefined {
    return pagesFirst(this.#waiting)[0]
  }

  /**
   * Bundles a function; resolves with the folder of its bundle where that is another now. Throws esbuild's located message;
   * the function is then bundled again at the next change of anything.
   */
  async rebuild(entry: string): Promise<string | undefined> {
    this.#waiting.delete(entry)
    this.#failed.add(entry)
    const { root, outputFolder } = this.#options
    const again =
      this.#contexts.get(entry) ?? (await context(bundling({ root, outputFolder, entries: [entry] })))
    this.#contexts.set(entry, again)
    const { outputFiles, metafile } = await again.rebuild()
    this.#failed.delete(entry)
    for (const [one, paths] of sourcesIn(metafile)) this.#sources.set(one, paths)
    const isNew = codeIn(outputFiles)
      .map(({ path, contents }) => writeWhole(path, contents))
      .includes(true)
    return isNew ? resolve(join(outputFolder, nameOfEntry(entry))) : undefined
  }
}
