import { type StandInMatter, type StandInOfficer, standInConflict } from '../domain/standing-in.ts'
import { officersWhoChanged, officersWhoChangedPeople } from '../platform/history/officer-entries.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { readAccessHolders } from './access-holders.ts'
import { appraisalsIn } from './appraisals.ts'
import { hrToday, servesInHr } from './hr-today.ts'
import { readJudged } from './judges-of.ts'
import { recentMakersOf } from './own-making.ts'
import type { Players } from './parts.ts'
import { type Person, peopleIn, RECENT_MOVE } from './people.ts'
import type { Period } from './periods.ts'
import { unitsIn } from './units.ts'

const personMatter = (employeeId: string): StandInMatter => ({
  peopleIds: new Set([employeeId]),
  raterIds: new Set(),
  changedBy: new Set(),
})

const everyoneIn = async (tables: Tables, unitId: string): Promise<Person[]> => {
  const people: Person[] = []
  for await (const person of everyItem((cursor) => peopleIn(tables).ofUnit(unitId, { cursor, limit: 500 })))
    people.push(person)
  return people
}

const unitMatter = async (
  tables: Tables,
  { periodId, unitId }: Pick<Players, 'periodId' | 'unitId'>,
  now: Date,
): Promise<StandInMatter> => {
  const [unit, people] = await Promise.all([unitsIn(tables).get(unitId), everyoneIn(tables, unitId)])
  const peopleIds = new Set(people.map(({ personId }) => personId))
  const raterIds = new Set(people.flatMap(({ supervisorId }) => supervisorId ?? []))
  for await (const appraisal of everyItem((cursor) =>
    appraisalsIn(tables).ofUnit(periodId, unitId, { cursor, limit: 1000 }),
  )) {
    if (appraisal.state === 'withdrawn') continue
    peopleIds.add(appraisal.employeeId)
    for (const raterId of [appraisal.supervisorId, appraisal.secondSupervisorId])
      if (raterId !== undefined) raterIds.add(raterId)
  }
  const since = new Date(now.getTime() - RECENT_MOVE)
  const changedBy = await officersWhoChanged(tables, { unitId, peopleIds }, since)
  const makers = people.flatMap((person) => recentMakersOf(person, now))
  return { peopleIds, unitId, headId: unit?.headId, raterIds, changedBy: changedBy.union(new Set(makers)) }
}

const officerOf = async (tables: Tables, personId: string): Promise<StandInOfficer | undefined> => {
  const judged = await readJudged(tables, personId)
  if (!judged) return undefined
  const { unitIds, judges, headIds } = judged
  const judgeIds = new Set([...judges.map((judge) => judge.personId), ...headIds])
  return { personId, unitIds, judgeIds }
}

/** Those who would decide if nobody stood in: as the period froze them, and as the unit names them today. */
const decidersOf = async (tables: Tables, players: Players): Promise<ReadonlySet<string>> => {
  const unit = await unitsIn(tables).get(players.unitId)
  const { supervisorId, secondSupervisorId, calibratorId } = players
  const all = [supervisorId, secondSupervisorId, calibratorId, unit?.calibratorId, unit?.headId]
  return new Set(all.flatMap((personId) => personId ?? []))
}

/**
 * What stands for decision about an employee, or else about a unit in a period. Whoever changed those who should have
 * decided, or whom it is about, may have silenced the one to stand in their place.
 */
export const readStandInMatter = async (
  tables: Tables,
  players: Players,
  now: Date,
): Promise<StandInMatter> => {
  const { employeeId } = players
  const deciders = await decidersOf(tables, players)
  const changed = employeeId === undefined ? deciders : deciders.union(new Set([employeeId]))
  const [matter, silencers] = await Promise.all([
    employeeId === undefined ? unitMatter(tables, players, now) : personMatter(employeeId),
    officersWhoChangedPeople(tables, changed, new Date(now.getTime() - RECENT_MOVE)),
  ])
  return { ...matter, changedBy: matter.changedBy.union(silencers) }
}

/** Those of some officers who may stand in, in their order. */
const impartialOf = async (
  tables: Tables,
  officerIds: readonly string[],
  matter: StandInMatter,
): Promise<string[]> => {
  const officers = await Promise.all(officerIds.map((personId) => officerOf(tables, personId)))
  return officers.flatMap((officer) =>
    officer && standInConflict(officer, matter) === undefined ? [officer.personId] : [],
  )
}

/**
 * The officers of HR who may decide in another's place about an employee or a unit: those of the period, or where each of
 * them has a part in it, whoever else serves in HR anywhere. Empty when nobody is left, never somebody in conflict.
 */
export const officersToStandIn = async (
  tables: Tables,
  period: Pick<Period, 'hrIds'>,
  players: Players,
  now: Date,
): Promise<string[]> => {
  const [noted, matter] = await Promise.all([
    hrToday(tables, period),
    readStandInMatter(tables, players, now),
  ])
  const free = await impartialOf(tables, noted, matter)
  if (free.length > 0) return free
  const { people } = await readAccessHolders(tables)
  const others = people.filter((person) => servesInHr(person) && !noted.includes(person.personId))
  return impartialOf(
    tables,
    others.map(({ personId }) => personId),
    matter,
  )
}

/** Whether an officer who was asked may still decide in another's place: what ties them to it may have come since. */
export const mayStandIn = async (
  tables: Tables,
  officerId: string,
  players: Players,
  now: Date,
): Promise<boolean> => {
  const matter = await readStandInMatter(tables, players, now)
  return (await impartialOf(tables, [officerId], matter)).length > 0
}
