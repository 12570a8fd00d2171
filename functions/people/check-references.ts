import { findLoops } from '../domain/find-loops.ts'
import { type ImportFile, type ImportProblem, type ImportProblemCode, problemAt } from './import-problem.ts'
import { bareNip, isRounded } from './nip-cell.ts'
import type { PeopleReading, PersonPlace } from './read-people-csv.ts'
import type { PlansReading } from './read-plans-csv.ts'
import type { UnitRow, UnitsReading } from './read-units-csv.ts'

type Reference = { file: ImportFile; line: number; column: string; cell: string; code: ImportProblemCode }

const unknown = (references: readonly Reference[], known: ReadonlySet<string>): ImportProblem[] =>
  references
    .filter(({ cell }) => cell !== '' && !known.has(cell))
    .map(({ file, line, column, cell, code }) =>
      problemAt(file, line, column, isRounded(cell) ? 'nip-rounded' : code, cell),
    )

const supervisorLoops = (places: readonly PersonPlace[]): ImportProblem[] => {
  const byNip = new Map(places.filter(({ nip }) => nip !== '').map((place) => [place.nip, place]))
  const supervisorOf = (nip: string) => bareNip(byNip.get(nip)?.supervisorCell ?? '')
  return findLoops([...byNip.keys()], supervisorOf).flatMap((loop) =>
    loop.flatMap((nip) => {
      const code = loop.length === 1 ? 'supervises-oneself' : 'supervisor-loop'
      const place = byNip.get(nip)
      return place ? [problemAt('people', place.line, 'supervisor_nip', code, supervisorOf(nip))] : []
    }),
  )
}

const unitLoops = (places: readonly UnitRow[]): ImportProblem[] => {
  const byCode = new Map(places.filter(({ unitId }) => unitId !== '').map((place) => [place.unitId, place]))
  return findLoops([...byCode.keys()], (unitId) => byCode.get(unitId)?.parent).flatMap((loop) =>
    loop.flatMap((unitId) => {
      const place = byCode.get(unitId)
      return place ? [problemAt('units', place.line, 'parent', 'unit-loop', place.parent)] : []
    }),
  )
}

const toPeople = (
  people: PeopleReading,
  units: UnitsReading,
  plans: PlansReading | undefined,
): ImportProblem[] => {
  if (!people.isReadable) return []
  const known = new Set(people.places.map(({ nip }) => nip))
  return unknown(
    [
      ...people.places
        .filter(({ isBroken }) => !isBroken)
        .map(({ line, supervisorCell }) => ({
          file: 'people' as const,
          line,
          column: 'supervisor_nip',
          cell: bareNip(supervisorCell),
          code: 'unknown-supervisor' as const,
        })),
      ...units.places.flatMap(({ line, headNip, calibratorNip }) => [
        { file: 'units' as const, line, column: 'head_nip', cell: headNip, code: 'unknown-head' as const },
        {
          file: 'units' as const,
          line,
          column: 'calibrator_nip',
          cell: calibratorNip,
          code: 'unknown-calibrator' as const,
        },
      ]),
      ...(plans?.places ?? []).map(({ line, nip }) => ({
        file: 'plans' as const,
        line,
        column: 'nip',
        cell: nip,
        code: 'unknown-person' as const,
      })),
    ],
    known,
  )
}

const toUnits = (people: PeopleReading, units: UnitsReading): ImportProblem[] => {
  if (!units.isReadable) return []
  const known = new Set(units.places.map(({ unitId }) => unitId))
  return unknown(
    [
      ...people.places
        .filter(({ isBroken }) => !isBroken)
        .map(({ line, unit }) => ({
          file: 'people' as const,
          line,
          column: 'unit',
          cell: unit,
          code: 'unknown-unit' as const,
        })),
      ...units.places.map(({ line, parent }) => ({
        file: 'units' as const,
        line,
        column: 'parent',
        cell: parent,
        code: 'unknown-parent' as const,
      })),
    ],
    known,
  )
}

/** What the files say of each other and of themselves: everybody and everything named must be there, and no chain may close. */
export const checkReferences = (
  people: PeopleReading,
  units: UnitsReading,
  plans?: PlansReading,
): ImportProblem[] => [
  ...toPeople(people, units, plans),
  ...toUnits(people, units),
  ...supervisorLoops(people.places),
  ...unitLoops(units.places),
]
