import { isAppraised } from './employment.ts'
import { findLoops } from './find-loops.ts'
import type { RosterPerson, RosterUnit } from './roster.ts'
import { type RosterProblem, rosterProblem } from './roster-problem.ts'

const calibratorProblem = (
  { unitId, calibratorId }: RosterUnit,
  members: readonly RosterPerson[],
  byId: ReadonlyMap<string, RosterPerson>,
): RosterProblem | undefined => {
  if (!calibratorId) return rosterProblem('no-calibrator', { unitId })
  const calibrator = byId.get(calibratorId)
  const about = { unitId, detail: calibratorId }
  if (calibrator === undefined) return rosterProblem('no-calibrator', about)
  if (!isAppraised(calibrator.status)) return rosterProblem('calibrator-inactive', about)
  const hasOthers = members.some(({ personId }) => personId !== calibratorId)
  return hasOthers ? undefined : rosterProblem('calibrates-alone', about)
}

/** What is wrong with the units in which somebody is appraised, and with the tree that all units make. */
export const findUnitProblems = ({
  appraised,
  people,
  units,
  smallUnit,
}: {
  appraised: readonly RosterPerson[]
  people: readonly RosterPerson[]
  units: readonly RosterUnit[]
  smallUnit: number
}): RosterProblem[] => {
  const byId = new Map(people.map((person) => [person.personId, person]))
  const membersByUnit = Map.groupBy(appraised, ({ unitId }) => unitId)
  const parentOf = new Map(units.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]))
  const loops = findLoops([...parentOf.keys()], (unitId) => parentOf.get(unitId))
  const calibrated = units.filter(({ unitId }) => membersByUnit.has(unitId))
  return [
    ...calibrated.flatMap(
      (unit) => calibratorProblem(unit, membersByUnit.get(unit.unitId) ?? [], byId) ?? [],
    ),
    ...calibrated.flatMap(({ unitId }) => {
      const size = membersByUnit.get(unitId)?.length ?? 0
      return size < smallUnit ? [rosterProblem('too-few', { unitId, detail: String(size) })] : []
    }),
    ...units
      .filter(({ parentUnitId }) => parentUnitId && !parentOf.has(parentUnitId))
      .map(({ unitId, parentUnitId }) =>
        rosterProblem('unit-unknown', { unitId, detail: parentUnitId ?? '' }),
      ),
    ...loops.map((loop) => rosterProblem('unit-loop', { unitId: loop[0] ?? '', loop })),
  ]
}
