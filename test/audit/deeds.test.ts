import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deedSentence } from '../../functions/audit/deeds.ts'

const sources = globSync('functions/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))

const QUOTED = /'([a-z][a-zA-Z]+)'/g
const quotedIn = (text: string) => [...text.matchAll(QUOTED)].map(([, word = '']) => word)

/** Every deed that the code gives to History: written beside `deed:`, in a table of DEEDS, or passed as one. */
const deedsOfCode = (): string[] => {
  const commits = sources.filter((source) => /history\/(?:append|begin-chain|commit)\.ts|DEEDS/.test(source))
  const found = commits.flatMap((source) => [
    ...[...source.matchAll(/^\s*deed: ([^\n]*)/gm)].flatMap(([, value = '']) =>
      quotedIn(value.replace(/^.*\?/, '')),
    ),
    ...[...source.matchAll(/DEEDS[^=\n]*= \{([^}]*)\}/g)].flatMap(([, table = '']) =>
      quotedIn(table.replaceAll(/\w+:/g, '')),
    ),
    ...[...source.matchAll(/const deed = ([^\n]*)/g)].flatMap(([, value = '']) =>
      quotedIn(value.replace(/^.*\?/, '')),
    ),
    ...[...source.matchAll(/\bchange\(\w+, '(\w+)'/g)].map(([, deed = '']) => deed),
  ])
  return [...new Set(found)].sort()
}

describe('the deeds of the code', () => {
  const deeds = deedsOfCode()

  it('are found by this test, in all the ways in which they are written', () => {
    const ways = ['taskOpened', 'escalated', 'coachingPlanned', 'mailBounced', 'periodExtended', 'unitAdded']

    expect(deeds).toEqual(expect.arrayContaining(ways))
    expect(deeds.length).toBeGreaterThan(40)
  })

  it.each(['id', 'en'] as const)('all have a sentence in %s', (language) => {
    expect(deeds.filter((deed) => deedSentence(deed, language) === deed)).toEqual([])
  })

  it('keep their key where nobody wrote a sentence', () => {
    expect(deedSentence('somethingNew', 'id')).toBe('somethingNew')
    expect(deedSentence('toString', 'en')).toBe('toString')
  })
})
