import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const LONGEST = 200
const LONGEST_OF_NINE_IN_TEN = 130
const LONGEST_OF_HALF = 60

/** What is said in each language: catalogues, as long as there is something to say. */
const CATALOGUES = /^functions\/languages\//

/** Data that would only be harder to read in parts, by what they are. */
const DATA: Readonly<Record<string, string>> = {
  'rehearsal/organisation/trades.ts': 'the trades of each field of work, and what their divisions are called',
}

const linesOf = (text: string): number => text.split('\n').length - 1

const files = globSync('{data,functions,infra,local,rehearsal,test,workflows}/**/*.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !CATALOGUES.test(path))
  .map((path) => ({ path, lines: linesOf(readFileSync(path, 'utf8')) }))

const lengths = files.map(({ lines }) => lines).toSorted((one, other) => one - other)

/** The length that this part of all files does not exceed. */
const lengthOf = (part: number): number => lengths[Math.ceil(part * lengths.length) - 1] ?? 0

const tooLong = files.filter(({ lines }) => lines > LONGEST).map(({ path }) => path)

it('knows how many lines a file has', () => {
  expect(files.length).toBeGreaterThan(1_000)
  expect(linesOf('one\ntwo\n')).toBe(2)
})

it('has no file of more than 200 lines but catalogues and data', () => {
  expect(tooLong.filter((path) => !(path in DATA))).toEqual([])
})

it('excuses no data that is short', () => {
  expect(Object.keys(DATA).filter((path) => !tooLong.includes(path))).toEqual([])
})

it('has nine files in ten of at most 130 lines, and half of them of at most 60', () => {
  expect(lengthOf(0.9)).toBeLessThanOrEqual(LONGEST_OF_NINE_IN_TEN)
  expect(lengthOf(0.5)).toBeLessThanOrEqual(LONGEST_OF_HALF)
})
