import { isPrivileged } from '../domain/access-change.ts'
import { type Person, peopleIn } from '../platform/records/people.ts'
import { type Unit, unitsIn } from '../platform/records/units.ts'
import type { Tables } from '../platform/table/table.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import type { Directory } from './read-directory.ts'

interface Officer {
  readonly person: Person
  readonly unit: Unit
  /** Who rates and calibrates them: supervisor, the supervisor's supervisor, their unit's calibrator. */
  readonly judges: readonly Person[]
}

const readOfficer = async (tables: Tables, personId: string): Promise<Officer | undefined> => {
  const people = peopleIn(tables)
  const person = await people.get(personId)
  const unit = person && (await unitsIn(tables).get(person.unitId))
  if (!person || !unit) return undefined
  const supervisor = person.supervisorId ? await people.get(person.supervisorId) : undefined
  const others = await Promise.all(
    [supervisor?.supervisorId, unit.calibratorId].map((id) => (id ? people.get(id) : undefined)),
  )
  const judges = [supervisor, ...others].flatMap((one) => one ?? [])
  return { person, unit, judges: judges.filter((one) => one.personId !== personId) }
}

type Ids = ReadonlyMap<string, string>

const idOf = (nip: string, known: Ids): string | undefined =>
  nip === '' ? undefined : (known.get(nip) ?? nip)

/** The calibrator and the head of the officer's unit, and the unit itself. */
const changesOfUnit = ({ people, units }: Directory, { person, unit }: Officer, known: Ids) => {
  const row = people.find(({ nip }) => nip === person.nip)
  const place = row && units.find(({ unitId }) => unitId === row.unitId)
  if (!row || !place) return []
  const hasMoved = row.unitId !== person.unitId
  const isJudged = idOf(place.calibratorNip, known) === unit.calibratorId
  const isHeaded = idOf(place.headNip, known) === unit.headId
  if (hasMoved) return isJudged ? [] : [problemAt('people', row.line, 'unit', 'own-judge', row.unitId)]
  return [
    ...(isJudged ? [] : [problemAt('units', place.line, 'calibrator_nip', 'own-judge', place.calibratorNip)]),
    ...(isHeaded ? [] : [problemAt('units', place.line, 'head_nip', 'own-judge', place.headNip)]),
  ]
}

/** A unit that the officer comes to head: the work rating of a head follows from their unit's achievement. */
const newlyHeaded = async (tables: Tables, { units }: Directory, { person }: Officer) => {
  const headed = units.filter(({ headNip }) => headNip === person.nip)
  const known = await Promise.all(headed.map(({ unitId }) => unitsIn(tables).get(unitId)))
  return headed.flatMap(({ line, headNip }, at) =>
    known[at]?.headId === person.personId ? [] : [problemAt('units', line, 'head_nip', 'own-judge', headNip)],
  )
}

/** The mailbox of a judge, and who stands above one; of whoever holds a privileged role both wait for a second person. */
const changesOfJudges = ({ people }: Directory, { judges }: Officer, known: Ids) =>
  judges.flatMap((judge) => {
    if (isPrivileged(judge)) return []
    const row = people.find(({ nip }) => nip === judge.nip)
    if (!row) return []
    return [
      ...(row.email === judge.email
        ? []
        : [problemAt('people', row.line, 'email', 'own-judge', row.email ?? '')]),
      ...(idOf(row.supervisorNip, known) === judge.supervisorId
        ? []
        : [problemAt('people', row.line, 'supervisor_nip', 'own-judge', row.supervisorNip)]),
    ]
  })

/**
 * Who rates or calibrates an officer may not be changed by that officer's own import: not by another calibrator or head
 * of their unit, by moving themself, by making themself a head, nor by the mailbox or the superior of whoever judges
 * them. Whom an agency's operator changes is their own affair: they have the database.
 */
export const findOwnJudges = async (
  tables: Tables,
  directory: Directory,
  known: Ids,
  { requestedBy }: Pick<Import, 'requestedBy'>,
): Promise<ImportProblem[]> => {
  const officer = requestedBy === undefined ? undefined : await readOfficer(tables, requestedBy)
  if (!officer) return []
  const found = [
    ...changesOfUnit(directory, officer, known),
    ...(await newlyHeaded(tables, directory, officer)),
    ...changesOfJudges(directory, officer, known),
  ]
  return [...new Map(found.map((one) => [`${one.file} ${one.line} ${one.column}`, one])).values()]
}
