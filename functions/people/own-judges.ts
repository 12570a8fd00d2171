import { isDeepStrictEqual } from 'node:util'
import { isPrivileged } from '../domain/access-change.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type JudgedPerson, readJudged } from '../records/judges-of.ts'
import { plansIn } from '../records/plans.ts'
import { unitSchema } from '../records/units.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import type { Directory } from './read-directory.ts'
import type { PersonRow } from './read-people-csv.ts'

type Ids = ReadonlyMap<string, string>

const idOf = (nip: string, known: Ids): string | undefined =>
  nip === '' ? undefined : (known.get(nip) ?? nip)

/** Who calibrates or heads a unit in which the officer is rated, and which units they head themself. */
const changesOfUnits = async (
  tables: Tables,
  { units }: Directory,
  { person, unitIds }: JudgedPerson,
  known: Ids,
) => {
  const stored = await getRecords(
    tables,
    units.map(({ unitId }) => keys.unit(unitId)),
    unitSchema,
  )
  const byId = new Map(stored.map((unit) => [unit.unitId, unit]))
  return units.flatMap(({ line, unitId, calibratorNip, headNip }) => {
    const before = byId.get(unitId)
    const isRatedHere = unitIds.has(unitId)
    // The work rating of a head follows from their unit's achievement.
    const isHead = before?.headId === person.personId || headNip === person.nip
    return [
      ...(isRatedHere && idOf(calibratorNip, known) !== before?.calibratorId
        ? [problemAt('units', line, 'calibrator_nip', 'own-judge', calibratorNip)]
        : []),
      ...((isRatedHere || isHead) && idOf(headNip, known) !== before?.headId
        ? [problemAt('units', line, 'head_nip', 'own-judge', headNip)]
        : []),
    ]
  })
}

/** What an import changes of how one judge is reached, whether they serve, and who stands above them. */
const changesOfJudge = (row: PersonRow, judge: JudgedPerson['person'], known: Ids) => [
  ...(row.email === judge.email
    ? []
    : [problemAt('people', row.line, 'email', 'own-judge', row.email ?? '')]),
  ...(idOf(row.supervisorNip, known) === judge.supervisorId
    ? []
    : [problemAt('people', row.line, 'supervisor_nip', 'own-judge', row.supervisorNip)]),
  ...(row.status === judge.status ? [] : [problemAt('people', row.line, 'status', 'own-judge', row.status)]),
]

/** What an officer's own row says of where and how they are measured; who is not in the file stays as they are. */
const changesOfOneself = (row: PersonRow, { person }: JudgedPerson) => [
  ...(row.unitId === person.unitId ? [] : [problemAt('people', row.line, 'unit', 'own-judge', row.unitId)]),
  ...(row.postType === person.postType
    ? []
    : [problemAt('people', row.line, 'post_type', 'own-measure', row.postType)]),
  ...(row.grade === person.grade ? [] : [problemAt('people', row.line, 'grade', 'own-measure', row.grade)]),
]

/** Of whoever holds a privileged role mailbox, status and supervisor wait for a second person anyway. */
const changesOfPeople = ({ people }: Directory, judged: JudgedPerson, known: Ids) => {
  const byNip = new Map(people.map((row) => [row.nip, row]))
  const own = byNip.get(judged.person.nip)
  const unguarded = [...judged.judges, judged.person].filter((one) => !isPrivileged(one))
  return [
    ...(own ? changesOfOneself(own, judged) : []),
    ...unguarded.flatMap((one) => {
      const row = byNip.get(one.nip)
      return row ? changesOfJudge(row, one, known) : []
    }),
  ]
}

const changesOfPlan = async (tables: Tables, { plans }: Directory, { person }: JudgedPerson) => {
  const wanted = plans.find(({ nip }) => nip === person.nip)
  if (!wanted) return []
  const plan = await plansIn(tables).ofPerson(person.personId)
  return isDeepStrictEqual(plan?.workResults, wanted.workResults)
    ? []
    : [problemAt('plans', wanted.line, 'nip', 'own-measure', wanted.nip)]
}

/**
 * Neither who rates or calibrates an officer nor what they are measured by may be changed by that officer's own import,
 * whichever rows it holds: not the calibrator or head of a unit in which they are rated, not a unit that they head, not
 * their own unit, plan, grade or type of post, nor mailbox, status and superior of whoever judges them, today or in an
 * appraisal that is not over. The agency's operator is not restricted, since they have the database anyway.
 */
export const findOwnJudges = async (
  tables: Tables,
  directory: Directory,
  known: Ids,
  { requestedBy }: Pick<Import, 'requestedBy'>,
): Promise<ImportProblem[]> => {
  const judged = requestedBy === undefined ? undefined : await readJudged(tables, requestedBy)
  if (!judged) return []
  return [
    ...changesOfPeople(directory, judged, known),
    ...(await changesOfUnits(tables, directory, judged, known)),
    ...(await changesOfPlan(tables, directory, judged)),
  ]
}
