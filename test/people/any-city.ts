import fc from 'fast-check'
import { type Cells, cellAt } from './csv-files.ts'

// Built inside each property, so that a counterexample is told by its size and seed.
export const anyCity = fc.tuple(fc.integer({ min: 60, max: 400 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))

export const linesOf = (rows: Cells): number[] => rows.slice(1).map((_, index) => index + 2)

/** The lines of people whom no other row names, so that a wrong cell of theirs is wrong in one place only. */
export const leafLines = ({ people, plans }: { people: Cells; plans: Cells }): number[] => {
  const named = new Set([
    ...linesOf(people).map((line) => cellAt(people, line, 'supervisor_nip')),
    ...linesOf(plans).map((line) => cellAt(plans, line, 'nip')),
  ])
  return linesOf(people).filter((line) => !named.has(cellAt(people, line, 'nip')))
}
