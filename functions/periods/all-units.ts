import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Unit, unitsIn } from '../records/units.ts'

/** All units, by code: some hundreds in the largest city, so they are read whole. */
export const allUnits = (tables: Tables): Promise<Unit[]> =>
  Array.fromAsync(everyItem((cursor) => unitsIn(tables).list({ cursor })))
