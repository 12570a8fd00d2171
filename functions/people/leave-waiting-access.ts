import { ACCESS_FIELDS, type AccessField } from '../domain/access-change.ts'
import { type AccessChange, accessChangesIn, accessOf } from '../records/access-changes.ts'
import type { Person } from '../records/people.ts'
import type { DirectoryRow } from './directory-rows.ts'
import { interrupted } from './held-import.ts'
import { isImmediate, type Manner } from './import-manner.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import { thoseThatWait } from './waiting-changes.ts'

const COLUMNS: Record<AccessField, string> = {
  roles: 'roles',
  email: 'email',
  status: 'status',
  supervisorId: 'supervisor_nip',
}

const sameAccess = (one: Person | AccessChange['after'], other: Person | AccessChange['after']): boolean =>
  JSON.stringify(accessOf(one)) === JSON.stringify(accessOf(other))

/** A row without its changes of access: the attributes that decide about access stay as they are. */
const withAccessOf = (row: DirectoryRow, before: Person): DirectoryRow => {
  const { email: _, supervisorId: __, ...after } = row.after
  const kept = { ...after, ...accessOf(before) }
  return { ...row, after: kept, immediate: kept, guarded: [] }
}

const requestedColumn = (row: DirectoryRow, before: Person): string => {
  const field = ACCESS_FIELDS.find((one) => JSON.stringify(before[one]) !== JSON.stringify(row.after[one]))
  return field === undefined ? '' : COLUMNS[field]
}

/** The request that somebody else has put before a second person, and that says something else than the row. */
const othersRequest = async (
  row: DirectoryRow,
  before: Person,
  { tables, at, upload, waiting }: Manner,
): Promise<AccessChange | undefined> => {
  const known = waiting.get(before.personId)
  const latest = known ?? (await accessChangesIn(tables).latest(before.personId))
  if (!latest || latest.requestedBy === upload.requestedBy) return undefined
  if (sameAccess(latest.before, before) && sameAccess(latest.after, row.after)) return undefined
  if (known) return known
  const [unlisted] = await thoseThatWait(tables, [latest], at)
  // Addresses were guarded by what the index listed: the next run sees this one as well.
  if (unlisted) throw interrupted(upload, 'a request of access is not listed yet')
  return undefined
}

/** Rows as they may be written, and where something was left out of them. */
interface WritableRows {
  readonly rows: readonly DirectoryRow[]
  readonly leftOut: readonly ImportProblem[]
}

/**
 * Leaves alone what somebody else's request waits for: another's import neither replaces a request nor makes it unfit
 * by what it would change at once, or whoever is to lose their role could go on refusing unseen.
 */
export const leaveWaitingAccess = async (
  rows: readonly DirectoryRow[],
  manner: Manner,
): Promise<WritableRows> => {
  if (manner.isUnconfirmed) return { rows, leftOut: [] }
  const left = await Promise.all(
    rows.map(async (row): Promise<WritableRows> => {
      const { before, line } = row
      const asItIs = { rows: [row], leftOut: [] }
      if (!before || sameAccess(before, row.after) || isImmediate(row, manner)) return asItIs
      if (!(await othersRequest(row, before, manner))) return asItIs
      const column = requestedColumn(row, before)
      return {
        rows: [withAccessOf(row, before)],
        leftOut: [problemAt('people', line, column, 'access-change-waits')],
      }
    }),
  )
  return { rows: left.flatMap((one) => one.rows), leftOut: left.flatMap((one) => one.leftOut) }
}
