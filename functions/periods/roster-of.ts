import { planTemplateFor } from '../domain/plan-template.ts'
import type { Roster, RosterUnit } from '../domain/roster.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, peopleIn } from '../records/people.ts'
import type { Unit } from '../records/units.ts'
import { allUnits } from './all-units.ts'

export const rosterUnitOf = ({ unitId, parentId, headId, calibratorId }: Unit): RosterUnit => ({
  unitId,
  parentUnitId: parentId,
  headId,
  calibratorId,
})

/** The dry run's roster, and who of HR is asked where HR is asked. */
export interface RosterOfToday {
  readonly roster: Roster
  readonly hrIds: readonly string[]
}

const MOST_HR = 5

/**
 * Everybody and everything a period opened now would open with. Loops of supervisors can only be seen in the whole,
 * so this one reading holds a few ids for each person (some 200 bytes; 5 MB for the largest city).
 */
export const rosterOfToday = async (tables: Tables): Promise<RosterOfToday> => {
  const units = await allUnits(tables)
  const people: Roster['people'][number][] = []
  const plans: { personId: string }[] = []
  const hrIds: string[] = []
  const add = ({
    personId,
    unitId,
    supervisorId,
    email,
    status,
    postType,
    roles,
    emailBouncedAt,
  }: Person) => {
    people.push({
      personId,
      unitId,
      supervisorId,
      email: emailBouncedAt ? undefined : email,
      status,
      postType,
    })
    if (planTemplateFor(postType).length > 0) plans.push({ personId })
    if (roles.includes('hr') && status === 'active' && hrIds.length < MOST_HR) hrIds.push(personId)
  }
  for (const { unitId } of units) {
    for await (const person of everyItem((cursor) => peopleIn(tables).ofUnit(unitId, { cursor }))) add(person)
  }
  return { roster: { people, units: units.map(rosterUnitOf), plans }, hrIds }
}
