import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defuse } from '../../functions/domain/csv-cell.ts'

it.each(['=1+1', '+62811', '-2', '@SUM(A1)', '\tx', '\r=x'])('puts an apostrophe before %j', (cell) => {
  const safe = defuse(cell)

  expect(safe).toBe(`'${cell}`)
})

it.each(['', 'Siti Aminah', '3 - 2', 'a=b', '198503122010011003'])('leaves %j alone', (cell) => {
  const safe = defuse(cell)

  expect(safe).toBe(cell)
})

it('never lets a formula begin a cell, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      const safe = defuse(cell)

      expect(safe).not.toMatch(/^[=+\-@\t\r]/)
      expect(safe.endsWith(cell)).toBe(true)
    }),
  )
})
