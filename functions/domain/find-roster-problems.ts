import { isAppraised } from './employment.ts'
import { appraisedPeople, type Roster } from './roster.ts'
import { findPersonProblems, findSupervisionProblems } from './roster-people.ts'
import type { RosterProblem } from './roster-problem.ts'
import { findUnitProblems } from './roster-units.ts'

const SEVERITY_ORDER = { blocking: 0, warning: 1 } satisfies Record<RosterProblem['severity'], number>

/**
 * The dry run: everything wrong with a roster, the blocking problems first. Units of fewer than `smallUnit`
 * people are only pointed out. Source: our choice, within "nobody rates, calibrates or decides on
 * themselves".
 */
export const findRosterProblems = (
  { people, units, plans }: Roster,
  { smallUnit }: { smallUnit: number } = { smallUnit: 10 },
): RosterProblem[] => {
  const appraised = appraisedPeople(people, units)
  const present = people.filter(({ status }) => isAppraised(status))
  return [
    ...findPersonProblems(present, units),
    ...findSupervisionProblems({ appraised, people, plans }),
    ...findUnitProblems({ appraised, people, units, smallUnit }),
  ].sort((one, other) => SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity])
}
