import { findRosterProblems } from '../../domain/find-roster-problems.ts'
import { DEFAULT_PROFILE } from '../../domain/regulation-profile.ts'
import { appraisedPeople } from '../../domain/roster.ts'
import type { RosterProblem, RosterProblemCode } from '../../domain/roster-problem.ts'
import { rosterOfToday } from '../../periods/roster-of.ts'
import type { Tables } from '../../platform/table/table.ts'
import { peopleById } from '../../reports/records-by-id.ts'
import { unitNames } from '../../reports/unit-names.ts'

/** One kind of problem: how often it was found, and the first of those whom it is about, by name. */
export interface ProblemGroup {
  readonly code: RosterProblemCode
  readonly severity: RosterProblem['severity']
  readonly count: number
  readonly examples: readonly string[]
}

/** What opening a period today would find. */
export interface DryRun {
  readonly people: number
  readonly units: number
  readonly groups: readonly ProblemGroup[]
}

const MOST_EXAMPLES = 20
const SMALL_TALK: ReadonlySet<RosterProblemCode> = new Set(['supervisor-post', 'too-few'])

const idsIn = ({ personId, detail, loop = [] }: RosterProblem): string[] =>
  [personId, detail, ...loop].filter((id) => id !== undefined)

interface Names {
  readonly people: ReadonlyMap<string, { readonly name: string }>
  readonly units: ReadonlyMap<string, string>
}

const exampleOf = (problem: RosterProblem, { people, units }: Names): string => {
  const { code, personId, unitId, detail, loop } = problem
  const nameOf = (id: string) => people.get(id)?.name ?? units.get(id) ?? id
  if (loop) return [...loop, ...loop.slice(0, 1)].map(nameOf).join(' → ')
  const about = nameOf(personId ?? unitId ?? '')
  return !detail || SMALL_TALK.has(code) ? about : `${about} (${nameOf(detail)})`
}

/** Carries out the dry run and names whom each finding is about (20 of each kind). Changes nothing. */
export const dryRun = async (tables: Tables): Promise<DryRun> => {
  const { roster } = await rosterOfToday(tables)
  const byCode = Map.groupBy(findRosterProblems(roster, DEFAULT_PROFILE), ({ code }) => code)
  const shown = [...byCode.values()].flatMap((problems) => problems.slice(0, MOST_EXAMPLES))
  const known = new Set(roster.people.map(({ personId }) => personId))
  const names: Names = {
    people: await peopleById(
      tables,
      shown.flatMap(idsIn).filter((id) => known.has(id)),
    ),
    units: await unitNames(tables),
  }
  return {
    people: appraisedPeople(roster.people, roster.units).length,
    units: roster.units.length,
    groups: [...byCode].map(([code, problems]) => ({
      code,
      severity: problems[0]?.severity ?? 'warning',
      count: problems.length,
      examples: problems.slice(0, MOST_EXAMPLES).map((problem) => exampleOf(problem, names)),
    })),
  }
}

/** How many things bar the opening. */
export const blockingIn = ({ groups }: DryRun): number =>
  groups.filter(({ severity }) => severity === 'blocking').reduce((sum, { count }) => sum + count, 0)
