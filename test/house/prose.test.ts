import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const texts = globSync(['*.md', '{docs,functions,infra,local,rehearsal,test,workflows}/**/*.md'])

const read = (file: string) => readFileSync(file, 'utf8')

/** Relative links of a text, without their fragments; what stands between backticks is no link. */
const linksOf = (text: string) =>
  [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))

it('finds texts and links', () => {
  expect(texts).toContain('CONTRIBUTING.md')
  expect(linksOf(read('CONTRIBUTING.md')).length).toBeGreaterThan(10)
})

it.each(texts)('%s was merged to its end', (file) => {
  expect(read(file).match(/^(<{7}|>{7}) .*|.*[<>]{7} (HEAD|main)/gm)).toBeNull()
})

it.each(texts)('%s links to nothing that is not there', (file) => {
  const missing = linksOf(read(file)).filter((link) => !existsSync(join(dirname(file), link)))

  expect(missing).toEqual([])
})
