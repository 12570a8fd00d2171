import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defuse } from '../../functions/domain/csv-cell.ts'

it.each(['=1+1', '+62811x', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1+1'])(
  'puts an apostrophe before %j',
  (cell) => {
    const safe = defuse(cell)

    expect(safe).toBe(`'${cell}`)
  },
)

it.each([
  ['Kepala;=HYPERLINK("x")', 'Kepala;\'=HYPERLINK("x")'],
  ['a\n@b', "a\n'@b"],
  ['a\t+b', "a\t'+b"],
  ['a;"=b', 'a;"\'=b'],
  ['a; -b;-c', "a; '-b;'-c"],
])('puts an apostrophe within %j wherever a spreadsheet may begin another cell', (cell, expected) => {
  const safe = defuse(cell)

  expect(safe).toBe(expected)
})

it.each(['', 'Siti Aminah', '3 - 2', 'a=b', 'a; b', '198503122010011003', '-2', '-1.250,5'])(
  'leaves %j alone',
  (cell) => {
    const safe = defuse(cell)

    expect(safe).toBe(cell)
  },
)

const cellText = fc.string({ unit: fc.constantFrom(...'=+-@;,\t\r\n"\' a1.＝＠') })

it('never lets a formula begin a cell, wherever a spreadsheet ends one, and loses nothing', () => {
  fc.assert(
    fc.property(fc.oneof(cellText, fc.string()), (cell) => {
      const safe = defuse(cell)

      const cells = safe.split(/[;\t\r\n]/).map((one) => one.replace(/^["\s]*/, ''))
      expect(cells.filter((one) => /^[=+\-@＝＋－＠]/.test(one) && !/^-?[\d.,]+$/.test(safe))).toEqual([])
      expect(safe.replaceAll("'", '')).toBe(cell.replaceAll("'", ''))
    }),
  )
})

it('makes nothing of a cell that is harmless already', () => {
  fc.assert(
    fc.property(cellText, (cell) => {
      const safe = defuse(cell)

      expect(defuse(safe)).toBe(safe)
    }),
  )
})
