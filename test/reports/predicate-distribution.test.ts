import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Distribution,
  LEAST_SHOWN,
  readDistributions,
  withoutNames,
} from '../../functions/reports/predicate-distribution.ts'
import { withTables } from '../ground/tables.ts'
import { agency } from '../web/agency.ts'

const tables = withTables()

const unitOf = (name: string, good: number, poor = 0): Distribution => ({
  units: [name],
  results: good + poor,
  counts: { veryGood: 0, good, needsImprovement: 0, poor, veryPoor: 0 },
})

const units = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 3 })), { maxLength: 20 })
  .map((sizes) => sizes.map(([good, poor], at) => unitOf(`Unit ${at}`, good, poor)))

describe('a distribution without names', () => {
  it('loses and doubles no result', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { total, units: shown, together } = withoutNames(all)
        const sum = [...shown, ...(together ? [together] : [])].reduce((one, { results }) => one + results, 0)

        expect(sum).toBe(total.results)
        expect(total.results).toBe(all.reduce((one, { results }) => one + results, 0))
      }),
    )
  })

  it('never shows fewer results than would hide a person, unless there are no more', () => {
    fc.assert(
      fc.property(units, (all) => {
        const { total, units: shown, together } = withoutNames(all)
        const groups = [...shown, ...(together ? [together] : [])].map(({ results }) => results)

        if (total.results >= LEAST_SHOWN)
          for (const results of groups) expect(results).toBeGreaterThanOrEqual(LEAST_SHOWN)
      }),
    )
  })

  it('puts the next larger unit to a lone small one', () => {
    const { units: shown, together } = withoutNames([unitOf('A', 20), unitOf('B', 2), unitOf('C', 9)])

    expect(shown.map(({ units: names }) => names)).toEqual([['A']])
    expect(together?.units).toEqual(['B', 'C'])
  })
})

describe('the distributions of a period', () => {
  it('count published predicates only', async () => {
    await agency(tables())

    const { total, units: shown } = await readDistributions(tables(), '2026-q4')

    expect(total.counts).toEqual({ veryGood: 1, good: 5, needsImprovement: 1, poor: 1, veryPoor: 0 })
    expect(shown.map(({ units: names, results }) => [names, results])).toEqual([[['Sekretariat Daerah'], 8]])
  })
})
