import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { periodsIn } from '../records/periods.ts'
import { unitsIn } from '../records/units.ts'
import type { Ids } from './directory-rows.ts'
import type { Directory } from './read-directory.ts'

/** Who is told of people who move: the heads of their units, by code; nobody is where no period is open. */
export interface Places {
  readonly isPeriodOpen: boolean
  readonly headOf: ReadonlyMap<string, string>
}

const isAnyOpen = async (tables: Tables): Promise<boolean> => {
  for await (const { state } of everyItem((cursor) => periodsIn(tables).list({ cursor })))
    if (state === 'open') return true
  return false
}

/** Reads who heads which unit once an import is written. */
export const readPlaces = async (
  tables: Tables,
  { units }: Pick<Directory, 'units'>,
  { all }: Pick<Ids, 'all'>,
): Promise<Places> => {
  const headOf = new Map<string, string>()
  if (!(await isAnyOpen(tables))) return { isPeriodOpen: false, headOf }
  for await (const { unitId, headId } of everyItem((cursor) => unitsIn(tables).list({ cursor })))
    if (headId !== undefined) headOf.set(unitId, headId)
  for (const { unitId, headNip } of units) {
    const headId = all.get(headNip)
    if (headId === undefined) headOf.delete(unitId)
    else headOf.set(unitId, headId)
  }
  return { isPeriodOpen: true, headOf }
}
