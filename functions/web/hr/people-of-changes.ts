import type { Tables } from '../../platform/table/table.ts'
import type { AccessChange } from '../../records/access-changes.ts'
import type { Person } from '../../records/people.ts'
import { peopleById } from '../../reports/records-by-id.ts'

/** Everybody whom a list of changes of access names, and whoever renamed one of them. */
export const peopleOfChanges = async (
  tables: Tables,
  changes: readonly AccessChange[],
): Promise<ReadonlyMap<string, Person>> => {
  const named = await peopleById(
    tables,
    changes.flatMap(({ personId, requestedBy, decidedBy }) => [personId, requestedBy, decidedBy]),
  )
  const renamers = [...named.values()].flatMap(({ renamedBy = [] }) => renamedBy)
  return new Map([...named, ...(await peopleById(tables, renamers))])
}
