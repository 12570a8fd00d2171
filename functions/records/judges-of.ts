import { isEnd } from '../domain/appraisal-state.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from './appraisals.ts'
import { calibrationSchema } from './calibrations.ts'
import { type Person, peopleIn, personSchema } from './people.ts'
import { unitSchema } from './units.ts'

/** A person with everything that decides how they are rated: as the directory says, and as open periods have frozen it. */
export interface JudgedPerson {
  readonly person: Person
  /** Their unit today, and the unit of each appraisal of theirs that is not over. */
  readonly unitIds: ReadonlySet<string>
  /** Everybody but themselves who rates or calibrates them, or decides their objection. */
  readonly judges: readonly Person[]
  /** Who heads those units. */
  readonly headIds: readonly string[]
}

const unfinishedOf = async (tables: Tables, personId: string): Promise<Appraisal[]> => {
  const unfinished: Appraisal[] = []
  for await (const appraisal of everyItem((cursor) => appraisalsIn(tables).ofPerson(personId, { cursor })))
    if (!isEnd(appraisal.state)) unfinished.push(appraisal)
  return unfinished
}

/** Who heads and calibrates some units, and who calibrates since a calibration began: they stay when the unit names another. */
const partsInUnits = async (
  tables: Tables,
  unitIds: ReadonlySet<string>,
  appraisals: readonly Appraisal[],
) => {
  const calibrations = appraisals.map(({ periodId, unitId }) => keys.calibration(`${periodId}.${unitId}`))
  const [units, begun] = await Promise.all([
    getRecords(tables, [...unitIds].map(keys.unit), unitSchema),
    getRecords(tables, calibrations, calibrationSchema),
  ])
  return {
    calibratorIds: [...units, ...begun].map(({ calibratorId }) => calibratorId),
    headIds: units.flatMap(({ headId }) => headId ?? []),
  }
}

/** Reads who judges a person; `undefined` when the directory does not know them. */
export const readJudged = async (tables: Tables, personId: string): Promise<JudgedPerson | undefined> => {
  const people = peopleIn(tables)
  const person = await people.get(personId)
  if (!person) return undefined
  const supervisor = person.supervisorId ? await people.get(person.supervisorId) : undefined
  const appraisals = await unfinishedOf(tables, personId)
  const unitIds = new Set([person.unitId, ...appraisals.map(({ unitId }) => unitId)])
  const { calibratorIds, headIds } = await partsInUnits(tables, unitIds, appraisals)
  const ids = [
    person.supervisorId,
    supervisor?.supervisorId,
    ...appraisals.flatMap(({ supervisorId, secondSupervisorId }) => [supervisorId, secondSupervisorId]),
    ...calibratorIds,
  ]
  const others = [...new Set(ids)].flatMap((id) => (id === undefined || id === personId ? [] : [id]))
  const judges = await getRecords(tables, others.map(keys.person), personSchema)
  return { person, unitIds, judges, headIds }
}
