import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = join(ROOT, 'docs', 'guide')
const guides = readdirSync(FOLDER)

/** Every word that the pages and mails say, in both languages; a soft hyphen or a wide space is none. */
const said = globSync('functions/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n')

const read = (guide: string) => readFileSync(join(FOLDER, guide), 'utf8')

const quoted = guides.flatMap((guide) =>
  [...read(guide).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => ({
    guide,
    words: words.replaceAll(/\s+/g, ' '),
  })),
)

it.each(quoted)('$guide names what the pages really say: “$words”', ({ words }) => {
  expect(said.includes(`'${words}'`)).toBe(true)
})

it('each guide is there in Indonesian and in English, and each leads to the other', () => {
  for (const guide of guides) {
    const others = [...read(guide).matchAll(/\]\((\w+\.(?:id|en)\.md)\)/g)].map(([, other]) => other)
    expect(others).toHaveLength(1)
    expect(guides).toContain(others[0])
    expect(others[0]?.includes('.id.')).toBe(guide.includes('.en.'))
  }
})
