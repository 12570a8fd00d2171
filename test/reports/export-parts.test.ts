import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportParts } from '../../functions/reports/export-parts.ts'

const unit = (unitId: string, total: number) => ({ unitId, name: unitId, total })

it('puts units into one file as long as they fit', () => {
  const parts = exportParts([unit('a', 6), unit('b', 4), unit('c', 1), unit('d', 12), unit('e', 9)], 10)

  expect(parts.map(({ units }) => units.map(({ unitId }) => unitId))).toEqual([
    ['a', 'b'],
    ['c'],
    ['d'],
    ['e'],
  ])
  expect(parts.map(({ total }) => total)).toEqual([10, 1, 12, 9])
})

it('has one file where there is nothing yet', () => {
  expect(exportParts([])).toEqual([{ units: [], total: 0 }])
})

it('leaves out no unit, whatever their sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50_000 })), (totals) => {
      const units = totals.map((total, at) => unit(`u${at}`, total))

      expect(exportParts(units).flatMap((part) => part.units)).toEqual(units)
    }),
  )
})
