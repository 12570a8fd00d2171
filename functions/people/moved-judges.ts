import { isEnd } from '../domain/appraisal-state.ts'
import { readTaskId } from '../platform/human-tasks/read-task-id.ts'
import { tasksIn } from '../platform/human-tasks/tasks.ts'
import { inTurns } from '../platform/in-turns.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalsIn } from '../records/appraisals.ts'
import { calibrationSchema } from '../records/calibrations.ts'
import { type Person, peopleIn, personSchema } from '../records/people.ts'
import { periodsIn } from '../records/periods.ts'
import { unitsIn } from '../records/units.ts'
import type { PersonRow } from './read-people-csv.ts'

const READ_TOGETHER = 100
const IN_PARALLEL = 12

type Judges = Set<string>

const add = (judges: Judges, ...ids: readonly (string | undefined)[]) => {
  for (const id of ids) if (id !== undefined) judges.add(id)
}

const addOfPeriod = async (tables: Tables, periodId: string, unitIds: readonly string[], judges: Judges) => {
  const calibrations = unitIds.map((unitId) => keys.calibration(`${periodId}.${unitId}`))
  for (const { calibratorId } of await getRecords(tables, calibrations, calibrationSchema))
    add(judges, calibratorId)
  for (const unitId of unitIds)
    for await (const appraisal of everyItem((cursor) =>
      appraisalsIn(tables).ofUnit(periodId, unitId, { cursor, limit: 1000 }),
    ))
      if (!isEnd(appraisal.state)) add(judges, appraisal.supervisorId, appraisal.secondSupervisorId)
}

/** Everybody who rates or calibrates somebody, or heads a unit: as the directory says, and as open periods have frozen it. */
const readJudges = async (tables: Tables): Promise<ReadonlySet<string>> => {
  const judges: Judges = new Set()
  const unitIds: string[] = []
  for await (const unit of everyItem((cursor) => unitsIn(tables).list({ cursor }))) {
    unitIds.push(unit.unitId)
    add(judges, unit.headId, unit.calibratorId)
    for await (const { supervisorId } of everyItem((cursor) =>
      peopleIn(tables).ofUnit(unit.unitId, { cursor, limit: 500 }),
    ))
      add(judges, supervisorId)
  }
  for await (const { periodId, state } of everyItem((cursor) => periodsIn(tables).list({ cursor })))
    if (state === 'open') await addOfPeriod(tables, periodId, unitIds, judges)
  return judges
}

/** Whether somebody is asked about others just now, as when a task was handed to them. */
const isAskedOfOthers = async (tables: Tables, personId: string): Promise<boolean> => {
  const open = everyItem((cursor) => tasksIn(tables).openOfPerson(personId, { cursor }))
  for await (const { taskId } of open) if (readTaskId(taskId)?.aboutId !== personId) return true
  return false
}

const movedIn = async (tables: Tables, rows: readonly PersonRow[], known: ReadonlyMap<string, string>) => {
  const byNip = new Map(rows.map((row) => [row.nip, row]))
  const ids = rows.flatMap(({ nip }) => known.get(nip) ?? [])
  const persons = await getRecords(tables, ids.map(keys.person), personSchema)
  return persons.filter(({ nip, email }) => byNip.get(nip)?.email !== email)
}

/**
 * Those whose address an import would move and on whom others' ratings depend, and those from whom it would take the address.
 * A link to whoever rates goes to their address: whoever moves it alone would rate in their name. And whoever has none hears
 * of nothing, so that their silence would be taken for an answer.
 */
export const readMovedJudges = async (
  tables: Tables,
  people: readonly PersonRow[],
  known: ReadonlyMap<string, string>,
): Promise<Person[]> => {
  const moved: Person[] = []
  for (let at = 0; at < people.length; at += READ_TOGETHER)
    moved.push(...(await movedIn(tables, people.slice(at, at + READ_TOGETHER), known)))
  if (moved.length === 0) return []
  const judges = await readJudges(tables)
  const emptied = new Set(people.filter(({ email }) => email === undefined).map(({ nip }) => nip))
  const isHeld = ({ personId, nip }: Person) => judges.has(personId) || emptied.has(nip)
  const found: Person[] = moved.filter(isHeld)
  const others = moved.filter((person) => !isHeld(person))
  await inTurns(others, IN_PARALLEL, async (person) => {
    if (await isAskedOfOthers(tables, person.personId)) found.push(person)
  })
  return found
}
