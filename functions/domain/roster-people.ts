import { isAppraised, mayRate } from './employment.ts'
import { findLoops } from './find-loops.ts'
import type { Roster, RosterPerson, RosterUnit } from './roster.ts'
import { type RosterProblem, rosterProblem } from './roster-problem.ts'

const addressOf = ({ email }: RosterPerson): string => email?.trim().toLowerCase() ?? ''

/** What is wrong with each present person by itself: unit and address. */
export const findPersonProblems = (
  present: readonly RosterPerson[],
  units: readonly RosterUnit[],
): RosterProblem[] => {
  const unitIds = new Set(units.map(({ unitId }) => unitId))
  const byAddress = Map.groupBy(present, addressOf)
  return present.flatMap((person) => {
    const { personId, unitId } = person
    const address = addressOf(person)
    const isShared = (byAddress.get(address)?.length ?? 0) > 1
    return [
      ...(unitIds.has(unitId) ? [] : [rosterProblem('unit-unknown', { personId, detail: unitId })]),
      ...(address === '' ? [rosterProblem('no-email', { personId })] : []),
      ...(address !== '' && isShared
        ? [rosterProblem('duplicate-email', { personId, detail: address })]
        : []),
    ]
  })
}

const supervisorProblem = (
  { personId, supervisorId }: RosterPerson,
  byId: ReadonlyMap<string, RosterPerson>,
): RosterProblem | undefined => {
  if (!supervisorId) return rosterProblem('no-supervisor', { personId })
  if (supervisorId === personId) return rosterProblem('self-supervision', { personId })
  const supervisor = byId.get(supervisorId)
  const about = { personId, detail: supervisorId }
  if (supervisor === undefined) return rosterProblem('no-supervisor', about)
  if (!isAppraised(supervisor.status)) return rosterProblem('supervisor-inactive', about)
  if (supervisor.status === 'leave') return rosterProblem('supervisor-on-leave', about)
  return supervisor.supervisorId ? undefined : rosterProblem('no-second-supervisor', about)
}

/** What is wrong with who rates whom, and who has no plan to be rated by. */
export const findSupervisionProblems = ({
  appraised,
  people,
  plans,
}: {
  appraised: readonly RosterPerson[]
  people: readonly RosterPerson[]
  plans: Roster['plans']
}): RosterProblem[] => {
  const byId = new Map(people.map((person) => [person.personId, person]))
  const planned = new Set(plans.map(({ personId }) => personId))
  const raters = new Set(appraised.map(({ supervisorId }) => supervisorId))
  const loops = findLoops(
    appraised.map(({ personId }) => personId),
    (personId) => byId.get(personId)?.supervisorId,
  ).filter(({ length }) => length > 1)
  return [
    ...appraised.flatMap((person) => supervisorProblem(person, byId) ?? []),
    ...loops.map((loop) => rosterProblem('supervisor-loop', { personId: loop[0] ?? '', loop })),
    ...people
      .filter(({ personId, postType }) => raters.has(personId) && !mayRate(postType))
      .map(({ personId, postType }) => rosterProblem('supervisor-post', { personId, detail: postType })),
    ...appraised
      .filter(({ personId }) => !planned.has(personId))
      .map(({ personId }) => rosterProblem('no-plan', { personId })),
  ]
}
