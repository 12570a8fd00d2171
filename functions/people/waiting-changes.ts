import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { isWaiting, standOf } from '../records/access-change-stand.ts'
import { type AccessChange, accessChangesIn } from '../records/access-changes.ts'
import { type Person, personSchema } from '../records/people.ts'

/** The people whom some changes name as who asked, by id. */
const requestersOf = async (
  tables: Tables,
  changes: readonly AccessChange[],
): Promise<ReadonlyMap<string, Person>> => {
  const ids = new Set(changes.flatMap(({ requestedBy }) => requestedBy ?? []))
  const people = await getRecords(tables, [...ids].map(keys.person), personSchema)
  return new Map(people.map((person) => [person.personId, person]))
}

/** Those of some changes that can still be decided. */
export const thoseThatWait = async (
  tables: Tables,
  changes: readonly AccessChange[],
  now: Date,
): Promise<AccessChange[]> => {
  const open = changes.filter((change) => isWaiting(change, now))
  const requesters = await requestersOf(tables, open)
  return open.filter((change) => standOf(change, now, requesters) === 'waiting')
}

/** Every change of access that can still be decided, by whose access it is. */
export const readWaitingChanges = async (
  tables: Tables,
  now: Date,
): Promise<ReadonlyMap<string, AccessChange>> => {
  const changes: AccessChange[] = []
  for await (const change of everyItem((cursor) => accessChangesIn(tables).waiting({ cursor })))
    changes.push(change)
  const waiting = await thoseThatWait(tables, changes, now)
  return new Map(waiting.map((change) => [change.personId, change]))
}
