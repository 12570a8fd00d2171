import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { unitsIn } from '../records/units.ts'

/** What the units are called, by code: some hundreds in the largest city. */
export const unitNames = async (tables: Tables): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for await (const { unitId, name } of everyItem((cursor) => unitsIn(tables).list({ cursor })))
    names.set(unitId, name)
  return names
}
