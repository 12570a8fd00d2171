import { peopleIn } from '../platform/records/people.ts'
import { unitsIn } from '../platform/records/units.ts'
import type { Tables } from '../platform/table/table.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { Import } from './imports.ts'
import type { Directory } from './read-directory.ts'

/**
 * Who calibrates an officer may not be changed by that officer's own import: not by another calibrator of their unit, nor
 * by moving themself to another unit. Whom an agency's operator changes is their own affair: they have the database.
 */
export const findOwnCalibrator = async (
  tables: Tables,
  { people, units }: Directory,
  known: ReadonlyMap<string, string>,
  { requestedBy }: Pick<Import, 'requestedBy'>,
): Promise<ImportProblem[]> => {
  const officer = requestedBy === undefined ? undefined : await peopleIn(tables).get(requestedBy)
  const row = officer && people.find(({ nip }) => nip === officer.nip)
  const place = row && units.find(({ unitId }) => unitId === row.unitId)
  if (!officer || !row || !place) return []
  const unit = await unitsIn(tables).get(officer.unitId)
  const wanted =
    place.calibratorNip === '' ? undefined : (known.get(place.calibratorNip) ?? place.calibratorNip)
  if (unit === undefined || unit.calibratorId === wanted) return []
  return row.unitId === officer.unitId
    ? [problemAt('units', place.line, 'calibrator_nip', 'own-calibrator', place.calibratorNip)]
    : [problemAt('people', row.line, 'unit', 'own-calibrator', row.unitId)]
}
