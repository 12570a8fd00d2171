import { type EmployeeStatus, isAppraised, type PostType } from './employment.ts'

/** A person as the dry run sees one; an empty or unknown `supervisorId` counts as no supervisor. */
export type RosterPerson = {
  personId: string
  unitId: string
  supervisorId?: string | undefined
  email?: string | undefined
  status: EmployeeStatus
  postType: PostType
}

/** A unit as the dry run sees one; a unit without a parent is a root. */
export type RosterUnit = {
  unitId: string
  parentUnitId?: string | undefined
  headId?: string | undefined
  calibratorId?: string | undefined
}

/** Everybody and everything a period would open with; `plans` tells who has one. */
export type Roster = {
  people: readonly RosterPerson[]
  units: readonly RosterUnit[]
  plans: readonly { personId: string }[]
}

/**
 * The people whom a period appraises: those active or on leave, but for the top of the hierarchy. Whoever
 * heads a root unit and names no supervisor is rated outside Bina (a regional secretary by the mayor, for
 * example) and still rates others. Source: our choice, since somebody has to be first.
 */
export const appraisedPeople = <Person extends RosterPerson>(
  people: readonly Person[],
  units: readonly RosterUnit[],
): Person[] => {
  const rootHeads = new Set(units.filter(({ parentUnitId }) => !parentUnitId).map(({ headId }) => headId))
  const isRatedOutside = ({ personId, supervisorId }: Person) => !supervisorId && rootHeads.has(personId)
  return people.filter((person) => isAppraised(person.status) && !isRatedOutside(person))
}

/**
 * The supervisor's own supervisor (atasan pejabat penilai), or `undefined` where there is none or it would
 * be the person again. Source: PermenPANRB 6/2022.
 */
export const secondSupervisorOf = (
  personId: string,
  people: ReadonlyMap<string, Pick<RosterPerson, 'supervisorId'>>,
): string | undefined => {
  const supervisorId = people.get(personId)?.supervisorId
  const second = supervisorId ? people.get(supervisorId)?.supervisorId : undefined
  return second && second !== personId && second !== supervisorId && people.has(second) ? second : undefined
}
