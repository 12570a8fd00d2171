import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { isOfOwnMaking } from '../records/own-making.ts'
import { type Person, personSchema } from '../records/people.ts'
import { unitSchema } from '../records/units.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import type { Directory } from './read-directory.ts'
import type { PersonRow } from './read-people-csv.ts'

/** Whether this very import gives somebody another name, post or address. */
const isChangedHere = (row: PersonRow | undefined, person: Person): boolean =>
  row !== undefined && (row.email !== person.email || row.name !== person.name || row.post !== person.post)

/**
 * No officer alone makes calibrator of a unit that is there already themself, or whom they added, renamed, moved to another
 * post or gave another address within ninety days, this import included: it may be the officer who reads that mail. Nor do
 * they leave such a unit without one: HR would be asked in the calibrator's place, and that may be the same officer.
 */
export const findInventedCalibrators = async (
  tables: Tables,
  { people, units }: Directory,
  known: ReadonlyMap<string, string>,
  { requestedBy }: Pick<Import, 'requestedBy'>,
  now: Date,
): Promise<ImportProblem[]> => {
  if (requestedBy === undefined) return []
  const stored = await getRecords(
    tables,
    units.map(({ unitId }) => keys.unit(unitId)),
    unitSchema,
  )
  const before = new Map(stored.map((unit) => [unit.unitId, unit]))
  const named = units.filter(({ unitId, calibratorNip }) => {
    const unit = before.get(unitId)
    return unit !== undefined && calibratorNip !== '' && known.get(calibratorNip) !== unit.calibratorId
  })
  const ids = named.flatMap(({ calibratorNip }) => known.get(calibratorNip) ?? [])
  const found = await getRecords(tables, ids.map(keys.person), personSchema)
  const byNip = new Map(found.map((person) => [person.nip, person]))
  const rows = new Map(people.map((row) => [row.nip, row]))
  const emptied = units.filter(
    ({ unitId, calibratorNip }) => calibratorNip === '' && before.get(unitId)?.calibratorId !== undefined,
  )
  const refused = named.flatMap(({ line, calibratorNip }) => {
    const person = byNip.get(calibratorNip)
    const isSafe =
      person !== undefined &&
      person.personId !== requestedBy &&
      !isOfOwnMaking(person, requestedBy, now) &&
      !isChangedHere(rows.get(calibratorNip), person)
    return isSafe ? [] : [problemAt('units', line, 'calibrator_nip', 'own-making', calibratorNip)]
  })
  return [...refused, ...emptied.map(({ line }) => problemAt('units', line, 'calibrator_nip', 'required'))]
}
