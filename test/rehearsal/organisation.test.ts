import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'

const peopleSchema = z.array(
  z.object({
    nip: z.string(),
    email: z.string(),
    unit: z.string(),
    supervisor_nip: z.string(),
    roles: z.string(),
  }),
)
const unitsSchema = z.array(
  z.object({ code: z.string(), parent: z.string(), head_nip: z.string(), calibrator_nip: z.string() }),
)

const rows = (lines: Iterable<string>) => parse([...lines].join(''), { columns: true })

const invent = (employees: number, seed: number) => {
  const { peopleCsv, unitsCsv } = inventOrganisation({ employees, seed })
  return { people: peopleSchema.parse(rows(peopleCsv())), units: unitsSchema.parse(rows(unitsCsv())) }
}

const anySize = fc.integer({ min: 60, max: 400 })
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('an invented organisation', () => {
  it('has exactly as many people as wished, each with a number and an address of their own', () => {
    fc.assert(
      fc.property(anySize, anySeed, (employees, seed) => {
        const { people } = invent(employees, seed)

        expect(people).toHaveLength(employees)
        expect(new Set(people.map(({ nip }) => nip)).size).toBe(employees)
        expect(new Set(people.map(({ email }) => email)).size).toBe(employees)
      }),
      { numRuns: 25 },
    )
  })

  it('names every superior before their people, and only the first has none', () => {
    fc.assert(
      fc.property(anySize, anySeed, (employees, seed) => {
        const { people } = invent(employees, seed)

        const seen = new Set([''])
        for (const { nip, supervisor_nip } of people) {
          expect(seen).toContain(supervisor_nip)
          seen.add(nip)
        }
        expect(people.filter(({ supervisor_nip }) => supervisor_nip === '')).toEqual([people[0]])
      }),
      { numRuns: 10 },
    )
  })

  it('lets nobody but the first calibrate the unit in which they are listed', () => {
    fc.assert(
      fc.property(anySize, anySeed, (employees, seed) => {
        const { people, units } = invent(employees, seed)

        const unitOf = new Map(people.map(({ nip, unit }) => [nip, unit]))
        const ownUnit = units.filter(({ code, calibrator_nip }) => unitOf.get(calibrator_nip) === code)
        expect(ownUnit.map(({ calibrator_nip }) => calibrator_nip)).toEqual([people[0]?.nip])
      }),
      { numRuns: 10 },
    )
  })

  it.each([60, 200, 2_000, 14_351])(
    'keeps the span of control of %i people within reach of one person',
    (employees) => {
      const { people } = invent(employees, 7)

      const spans = [...Map.groupBy(people, ({ supervisor_nip }) => supervisor_nip).values()].map(
        ({ length }) => length,
      )

      expect(Math.max(...spans)).toBeLessThanOrEqual(20)
      expect(spans.filter((span) => span > 13).length).toBeLessThan(employees / 200 + 1)
    },
  )

  it.each([60, 200, 1_000])('has somebody for every role among %i people', (employees) => {
    const { people } = invent(employees, 11)

    const roles = new Set(people.flatMap((person) => person.roles.split(';')))

    expect(roles).toEqual(new Set(['', 'auditor', 'calibrator', 'hr', 'leadership']))
  })

  it('is the same for the same seed and another for another', () => {
    const text = (seed: number) => [...inventOrganisation({ employees: 80, seed }).peopleCsv()].join('')

    expect(text(5)).toBe(text(5))
    expect(text(5)).not.toBe(text(6))
  })

  it.each([0, 11, 30_001, 60.5])('refuses a size of %d', (employees) => {
    expect(() => inventOrganisation({ employees, seed: 1 })).toThrow(RangeError)
  })
})

describe('the sample', () => {
  it('is sixty people in five units with all four roles', () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../data/sample/${name}.csv`, import.meta.url), 'utf8')

    const people = peopleSchema.parse(rows([read('people')]))
    const units = unitsSchema.parse(rows([read('units')]))

    expect([people.length, units.length]).toEqual([60, 5])
    expect(new Set(people.flatMap(({ roles }) => roles.split(';'))).size).toBe(5)
  })
})
