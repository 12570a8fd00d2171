import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatNumber } from '../../functions/platform/i18n/format.ts'
import { languages } from '../../functions/platform/i18n/languages.ts'
import { readNumber, writeNumber } from '../../functions/self-assessment/read-number.ts'

const number = (value: number) => ({ kind: 'number', value })

it.each([
  ['12', 12],
  ['0', 0],
  ['1250', 1250],
  ['0,75', 0.75],
  ['0.750', 0.75],
  ['12,5', 12.5],
  ['94.5', 94.5],
  ['1250,5', 1250.5],
  ['1250,125', 1250.125],
  ['1,2500', 1.25],
  ['1.250,5', 1250.5],
  ['1,250.5', 1250.5],
  ['1.250,125', 1250.125],
  ['1.250.000,75', 1_250_000.75],
  ['1,250,000', 1_250_000],
  [' 1 250 ', 1250],
  ['1\u00a0250,125', 1250.125],
  ['95%', 95],
])('reads %s, which can mean one number only, alike in both languages', (typed, meant) => {
  for (const language of languages) expect(readNumber(typed, '', language)).toEqual(number(meant))
})

it.each([
  ['1.250', 'id', 1250],
  ['87.125 %', 'id', 87_125],
  ['1,250', 'en', 1250],
  ['87,125', 'en', 87_125],
] as const)('reads %s as thousands where the language (%s) groups so', (typed, language, meant) => {
  expect(readNumber(typed, '', language)).toEqual(number(meant))
})

it.each([
  ['1,250', 'id', 1250, 1.25],
  ['1.250', 'en', 1250, 1.25],
  ['87.125 %', 'en', 87_125, 87.125],
  ['01.250', 'id', 1250, 1.25],
] as const)('does not guess what %s means in %s', (typed, language, whole, fraction) => {
  expect(readNumber(typed, '', language)).toEqual({ kind: 'twoNumbers', whole, fraction })
})

it('lets the unit follow the number', () => {
  expect(readNumber('12 Laporan', 'laporan', 'id')).toEqual(number(12))
  expect(readNumber('1,250 laporan', 'laporan', 'id').kind).toBe('twoNumbers')
})

it.each([
  '',
  ' ',
  'dua belas',
  '-3',
  '1.2.3',
  '1,,5',
  '12 5',
  '12 laporan',
  '1e5',
  '0.250.000',
  '1,250,5',
  '9.999.999.999.999',
  'Infinity',
])('refuses “%s”', (typed) => {
  for (const language of languages) expect(readNumber(typed, '', language)).toEqual({ kind: 'notANumber' })
})

const language = fc.constantFrom(...languages)
const value = fc.oneof(
  fc.integer({ min: 0, max: 1e12 }).map((millis) => millis / 1000),
  fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
  fc.integer({ min: 0, max: 1e12 }),
)
const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''))
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789., '), maxLength: 12 }),
  fc
    .tuple(digits(1, 4), fc.constantFrom('.', ','), digits(3, 3), fc.constantFrom('', '.', ','), digits(0, 4))
    .map((parts) => parts.join('')),
)

it('reads back every number that it writes, whatever the language of either page', () => {
  fc.assert(
    fc.property(value, language, language, (value, one, other) => {
      expect(readNumber(writeNumber(value, one), '', other)).toEqual(number(value))
    }),
  )
})

it('never reads one text as two numbers in two languages', () => {
  fc.assert(
    fc.property(typed, (typed) => {
      const found = languages.map((language) => readNumber(typed, '', language))
      const numbers = new Set(found.flatMap((read) => (read.kind === 'number' ? [read.value] : [])))
      expect(numbers.size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1000 },
  )
})

it('reads a number as its language writes it, or asks which was meant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 6 }),
      language,
      (n, places, language) => {
        const value = n / 10 ** places
        const read = readNumber(formatNumber(value, language, 6), '', language)
        if (read.kind === 'twoNumbers') expect(read.fraction).toBe(value)
        else expect(read).toEqual(number(value))
      },
    ),
    { numRuns: 1000 },
  )
})
