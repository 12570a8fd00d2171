import type { Actor } from '../domain/history-entry.ts'
import type { Clock } from '../platform/clock.ts'
import type { Change } from '../platform/history/append.ts'
import type { OwedNotice } from '../platform/mail/notices.ts'
import type { UrgentMail } from '../platform/mail/urgent-mail.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Person } from '../records/people.ts'
import type { Governance } from './access-governance.ts'
import { idsOf } from './access-notices.ts'
import { type DirectoryRow, fromTheTop, type Ids, readDirectoryRows } from './directory-rows.ts'
import type { HeldImport } from './held-import.ts'
import { baseOf, isImmediate, type Manner, readManner } from './import-manner.ts'
import { type ImportProblem, inReadingOrder } from './import-problem.ts'
import { byWeight, inBatches, MOST_WRITES, writesOf } from './in-batches.ts'
import { leaveWaitingAccess } from './leave-waiting-access.ts'
import { personChange } from './person-change.ts'
import type { Directory } from './read-directory.ts'
import { requestAccessChange, type WantedAccess } from './request-access-change.ts'
import { unconfirmedAccess } from './unconfirmed-change.ts'

const ACTOR: Actor = { kind: 'system', name: 'import-people' }
const READ_IN_PARALLEL = 100

const weightOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + writesOf(change), 0)

const bringsPlan = (change: Change): boolean =>
  (change.action === 'personAdded' || change.action === 'personChanged') && 'planDigest' in change.after

const countPeople = (changes: readonly Change[]) => ({
  peopleAdded: changes.filter(({ action }) => action === 'personAdded').length,
  peopleChanged: changes.filter(({ action }) => action === 'personChanged').length,
  plansChanged: changes.filter(bringsPlan).length,
})

const wantedOf = (
  { after, guarded }: DirectoryRow,
  before: Person,
  { upload, at }: Manner,
): WantedAccess => ({
  before,
  after,
  changed: guarded,
  importId: upload.importId,
  requestedBy: upload.requestedBy,
  at,
})

const ordinaryChange = (row: DirectoryRow, { at, guard, upload, places }: Manner): Change[] => {
  const change = personChange(
    { ...row, after: row.immediate },
    { actor: ACTOR, at, by: upload, places, isTakenOver: guard.isTakenOver },
  )
  return change ? [change] : []
}

/** What is told of one row, with the notices that leave at once. */
interface RowChanges {
  readonly changes: readonly Change[]
  readonly told: readonly OwedNotice[]
}

const unconfirmedChange = async (row: DirectoryRow, manner: Manner): Promise<RowChanges> => {
  const { before, after: wanted } = row
  const after = before ? { ...wanted, accessVersion: (before.accessVersion ?? 0) + 1 } : wanted
  const { at, guard, upload, places } = manner
  const change = personChange(
    { ...row, after },
    { actor: ACTOR, at, by: upload, places, isTakenOver: guard.isTakenOver, secondPerson: 'none' },
  )
  if (!change) return { changes: [], told: [] }
  const { change: access, told } = await unconfirmedAccess(manner.tables, {
    ...wantedOf(row, baseOf(row), manner),
    isNew: before === undefined,
    actor: ACTOR,
  })
  return { changes: [change, access], told }
}

/** Writes some rows; gives how many changes of access wait for a second person then, and who is to be told. */
const writeRows = async (
  rows: readonly DirectoryRow[],
  write: HeldImport['write'],
  manner: Manner,
): Promise<{ readonly waiting: number; readonly told: readonly OwedNotice[] }> => {
  // In the rows' own order, superiors first.
  const written = await Promise.all(
    rows.map((row) =>
      isImmediate(row, manner)
        ? unconfirmedChange(row, manner)
        : { changes: ordinaryChange(row, manner), told: [] },
    ),
  )
  const changes = written.map((one) => one.changes)
  // What is told of one row is written together.
  for (const some of byWeight(changes, weightOf, MOST_WRITES))
    await write(some.flat(), countPeople(some.flat()))
  const held = rows.filter((row) => row.guarded.length > 0 && !isImmediate(row, manner))
  const requests = await Promise.all(
    held.map((row) =>
      requestAccessChange(manner.tables, wantedOf(row, row.immediate, manner), manner.holders),
    ),
  )
  const asked = requests.flatMap((one) => one?.request ?? [])
  for (const some of byWeight(asked, writesOf, MOST_WRITES)) await write(some, {})
  return { waiting: held.length, told: [...written, ...requests].flatMap((one) => one?.told ?? []) }
}

export interface WriteDeps {
  readonly tables: Tables
  readonly clock: Clock
  readonly urgentMail: UrgentMail
}

/** How many changes of access wait for a second person, and the rows of which something was left out. */
export interface WrittenPeople {
  readonly waiting: number
  readonly leftOut: readonly ImportProblem[]
}

/** Writes the people of a checked import. */
export const writePeople = async (
  { people, plans, units }: Directory,
  ids: Ids,
  { upload, write }: HeldImport,
  governance: Governance,
  deps: WriteDeps,
): Promise<WrittenPeople> => {
  const manner = await readManner({ people, units }, ids, upload, governance, deps)
  const plansByNip = new Map(plans.map(({ nip, workResults }) => [nip, workResults]))
  const told: OwedNotice[] = []
  const leftOut: ImportProblem[] = []
  let waiting = 0
  for (const batch of inBatches(fromTheTop(people), READ_IN_PARALLEL)) {
    const read = await readDirectoryRows(deps.tables, batch, { ids, guard: manner.guard, plans: plansByNip })
    const left = await leaveWaitingAccess(read, manner)
    const written = await writeRows(left.rows, write, manner)
    waiting += written.waiting
    told.push(...written.told)
    leftOut.push(...left.leftOut)
  }
  await deps.urgentMail.sendNow(idsOf(told))
  return { waiting, leftOut: inReadingOrder(leftOut) }
}
