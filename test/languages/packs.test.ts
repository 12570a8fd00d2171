import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { languages } from '../../functions/languages/languages.ts'
import { languageName } from '../../functions/platform/i18n/format.ts'

const HOME = 'functions/languages'
const read = (path: string) => readFileSync(path, 'utf8')

/** The catalogues of a language: the files below the folders in its own, but for the lists of them. */
const cataloguesOf = (language: string) =>
  globSync('*/**/*.ts', { cwd: join(HOME, language) })
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !name.endsWith('/catalogues'))
    .sort()

/** Every source but those of the languages themselves. */
const sources = globSync('functions/**/*.{ts,tsx}')
  .filter((path) => !path.startsWith(HOME))
  .map((path) => ({ path, text: read(path) }))

/** `{ id: 'Ya', en: 'Yes' }`, `{ id: [`, `{ id: { title: 'Ya' } }` and `language === 'id'`: what belongs into a language's folder. */
const BY_LANGUAGE = [/\ben: ?['"`[{(]/, /, 'en'\)/, /\blanguage [!=]== '\w+'/, /\[?'en'\]?: ?['"`[{(]/]

it.each(languages)('has in the lists of %s every catalogue of its folder, and no other', (language) => {
  const folders = [
    ...read(join(HOME, language, 'catalogues.ts')).matchAll(/^export \* from '\.\/(.+)\/catalogues\.ts'$/gm),
  ].map(([, folder = '']) => folder)
  const listed = folders.flatMap((folder) =>
    [
      ...read(join(HOME, language, folder, 'catalogues.ts')).matchAll(
        /^export \{ texts as '(.+)' \} from '\.\/(.+)\.ts'$/gm,
      ),
    ].map(([, name, file]) => ({ name, file: `${folder}/${file}` })),
  )

  expect(listed).toEqual(cataloguesOf(language).map((name) => ({ name, file: name })))
})

it('has a folder for every language', () => {
  const folders = globSync(`${HOME}/*/catalogues.ts`).map((path) => path.split('/').at(-2))

  expect(folders.sort()).toEqual([...languages].sort())
})

it('knows what each language calls itself', () => {
  expect(new Set(languages.map(languageName)).size).toBe(languages.length)
})

it('has no catalogue that Indonesian lacks, and all of them in English', () => {
  const reference = cataloguesOf('id')

  expect(cataloguesOf('en')).toEqual(reference)
  for (const language of languages) expect(reference).toEqual(expect.arrayContaining(cataloguesOf(language)))
})

it('names each catalogue by the one file that asks for it', () => {
  const asked = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bcatalogue\('([^']+)'\)/g)].map(([, name]) => ({ path, name })),
  )

  expect(asked.map(({ name }) => name).sort()).toEqual(cataloguesOf('id'))
  for (const { path, name } of asked) expect(path.replace(/\.tsx?$/, '')).toBe(`functions/${name}`)
})

it('finds a table of sentences by language', () => {
  const isFound = (text: string) => BY_LANGUAGE.some((table) => table.test(text))

  expect(isFound("const names = { id: 'Bahasa Indonesia', en: 'English' }")).toBe(true)
  expect(isFound("language === 'id' ? ' pukul ' : ' at '")).toBe(true)
  expect(isFound('en: { title: 1 }')).toBe(true)
  expect(isFound('when: [1], then: (x) => x, seen: { a }')).toBe(false)
})

it('has no sentence by language outside the folders of the languages', () => {
  const found = sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line) => (BY_LANGUAGE.some((table) => table.test(line)) ? [`${path}: ${line.trim()}`] : [])),
  )

  expect(found).toEqual([])
})
