import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** What each source file imports, types included: files of the repository by path, packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

const SOURCES = '{infra,functions,workflows,local,rehearsal,test}/**/*.{ts,tsx,mjs}'

const SPECIFIER =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g

const specifiersIn = (source: string): string[] =>
  [...source.matchAll(SPECIFIER)].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '')

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const resolved = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : packageOf(specifier)

/** Reads the imports of a file with the given text, at a path of the repository. */
export const importsOf = (path: string, source: string): string[] =>
  specifiersIn(source).map((specifier) => resolved(path, specifier))

/** Reads the imports of all sources below a folder. */
export const readImportGraph = (root: string): ImportGraph =>
  new Map(
    globSync(SOURCES, { cwd: root })
      .filter((path) => !path.includes('node_modules') && statSync(join(root, path)).isFile())
      .map((path) => path.replaceAll('\\', '/'))
      .toSorted()
      .map((path) => [path, importsOf(path, readFileSync(join(root, path), 'utf8'))]),
  )
