import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

const IMPORT = /^import \{ catalogue \} from '(.*)\/catalogue\.ts'$/m
const NAMED = /\bcatalogue\('([\w/-]+)'\)/g

interface Source {
  readonly path: string
  readonly text: string
  /** The folder of `catalogue.ts`, as the source names it. */
  readonly i18n: string
}

/** The folder of all languages, and what the folders in it are called. */
const readLanguages = async ({ path, i18n }: Source) => {
  const home = resolve(dirname(path), i18n, '../../languages')
  const { languages }: { languages: readonly string[] } = await import(
    pathToFileURL(join(home, 'languages.ts')).href
  )
  return { home, languages }
}

type Languages = Awaited<ReturnType<typeof readLanguages>>

const specifier = (from: string, to: string) => {
  const path = relative(dirname(from), to).split(sep).join('/')
  return path.startsWith('.') ? path : `./${path}`
}

/** The languages that have a catalogue, with where its texts are and what they are called in the source. */
const packsOf = (name: string, at: number, { home, languages }: Languages) =>
  languages
    .map((language) => ({
      language,
      local: `${language}Texts${at}`,
      file: join(home, language, `${name}.ts`),
    }))
    .filter(({ file }) => existsSync(file))

/**
 * `catalogue('review/texts')` with the texts themselves: `textsIn({ id: idTexts0, en: enTexts0 })`. All imports stand in the
 * line where one stood, so that every other line keeps its number.
 */
const withTexts = ({ path, text, i18n }: Source, languages: Languages): string => {
  const names = [...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name))]
  const packs = new Map(names.map((name, at) => [name, packsOf(name, at, languages)]))
  const imports = [...packs.values()]
    .flat()
    .map(({ local, file }) => `import { texts as ${local} } from '${specifier(path, file)}'`)
  return text
    .replace(IMPORT, () => [`import { textsIn } from '${i18n}/texts-in.ts'`, ...imports].join('; '))
    .replace(NAMED, (_, name: string) => {
      const entries = (packs.get(name) ?? []).map(({ language, local }) => `${language}: ${local}`)
      return `textsIn({ ${entries.join(', ')} })`
    })
}

/**
 * Gives each source the texts of the catalogues that it names, in every language, instead of all texts there are. A
 * catalogue asked for in any other way fails the build: its bundle would carry them all.
 */
export const ownTexts: Plugin = {
  name: 'own-texts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /functions[/\\]platform[/\\]i18n[/\\]catalogue\.ts$/ }, () => ({
      errors: [{ text: "A catalogue is asked for by its name as it is: catalogue('review/texts')." }],
    }))
    onLoad({ filter: /functions[/\\].+\.tsx?$/ }, async ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const [, i18n] = IMPORT.exec(text) ?? []
      if (i18n === undefined) return undefined
      const source = { path, text, i18n }
      const contents = withTexts(source, await readLanguages(source))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}
