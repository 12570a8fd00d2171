import type { Clock } from '../platform/clock.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { AccessChange } from '../records/access-changes.ts'
import { approversOf } from '../records/access-holders.ts'
import { type Person, personSchema } from '../records/people.ts'
import type { Governance } from './access-governance.ts'
import { type AddressGuard, guardAddresses, unguarded } from './access-guard.ts'
import type { DirectoryRow, Ids } from './directory-rows.ts'
import { type Places, readPlaces } from './heads-of-units.ts'
import type { Import } from './imports.ts'
import type { Directory } from './read-directory.ts'
import { readWaitingChanges } from './waiting-changes.ts'

/** In which manner an import treats its rows. */
export interface Manner extends Governance {
  readonly tables: Tables
  readonly at: Date
  readonly guard: AddressGuard
  readonly upload: Import
  readonly places: Places
  /** The changes of access that wait, by whose access it is. */
  readonly waiting: ReadonlyMap<string, AccessChange>
}

/** Somebody new has no role yet. */
export const baseOf = ({ before, after }: DirectoryRow): Person => before ?? { ...after, roles: [] }

/**
 * Whether a row changes access without a second person. The operator's does where there is none: they could write the
 * tables themselves.
 */
export const isImmediate = (
  row: DirectoryRow,
  { isUnconfirmed, holders, upload, guard }: Manner,
): boolean => {
  if (row.guarded.length === 0) return false
  if (isUnconfirmed) return true
  if (upload.requestedBy !== undefined) return false
  const { personId, email = '' } = row.after
  const isFree = email === row.before?.email || !guard.kept.has(email)
  return isFree && approversOf(holders, { personId, before: baseOf(row), after: row.after }).length === 0
}

/** How the rows are written: whoever holds a role, or waits for a decision about one, keeps their address until then. */
export const readManner = async (
  { people, units }: Pick<Directory, 'people' | 'units'>,
  { known, all }: Ids,
  upload: Import,
  governance: Governance,
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
): Promise<Manner> => {
  const at = clock.now()
  const places = await readPlaces(tables, { units }, { all })
  if (governance.isUnconfirmed)
    return { ...governance, tables, at, upload, places, waiting: new Map(), guard: unguarded(people) }
  const waiting = await readWaitingChanges(tables, at)
  const others = [...waiting.values()].filter(({ requestedBy }) => requestedBy !== upload.requestedBy)
  const waitedFor = await getRecords(
    tables,
    others.map(({ personId }) => keys.person(personId)),
    personSchema,
  )
  const { holders, movedJudges } = governance
  const guard = await guardAddresses(tables, people, known, [...holders.people, ...waitedFor], movedJudges)
  return { ...governance, tables, at, upload, places, waiting, guard }
}
