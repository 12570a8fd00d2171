import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber, writeNumber } from '../../functions/self-assessment/read-number.ts'

it.each([
  ['12', 12],
  ['0', 0],
  ['94,5', 94.5],
  ['94.5', 94.5],
  ['1.250', 1250],
  ['1.250.000,75', 1_250_000.75],
  ['1,250.75', 1250.75],
  ['1,250,000', 1_250_000],
  ['87,125', 87.125],
  [' 1 250 ', 1250],
  ['95%', 95],
])('reads %s as it is meant in Indonesia', (typed, meant) => {
  expect(readNumber(typed)).toBe(meant)
})

it('lets the unit follow the number', () => {
  expect(readNumber('12 Laporan', 'laporan')).toBe(12)
})

it.each(['', ' ', 'dua belas', '-3', '1.2.3', '1,,5', '12 laporan', '1e5', '9.999.999.999.999', 'Infinity'])(
  'refuses “%s”',
  (typed) => {
    expect(readNumber(typed)).toBeUndefined()
  },
)

it('reads back every number that it writes', () => {
  const numbers = fc.integer({ min: 0, max: 1e12 }).map((millis) => millis / 1000)

  fc.assert(fc.property(numbers, (value) => readNumber(writeNumber(value)) === value))
})
