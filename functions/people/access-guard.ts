import { type AccessField, guardedFields, isPrivileged, isPrivilegedRole } from '../domain/access-change.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, personSchema } from '../records/people.ts'
import type { Governance } from './access-governance.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { PersonRow } from './read-people-csv.ts'

/** The most changes of access in one import, since a second person must confirm each of them. */
export const MOST_ACCESS_CHANGES = 100

/** Which addresses an import may not move because whoever has one keeps it until a second person agrees. */
export interface AddressGuard {
  readonly kept: ReadonlySet<string>
  /** Whose address a second person must confirm because others' ratings depend on them. */
  readonly judges: ReadonlySet<string>
  /** Whether somebody in the import takes this address over at once. */
  readonly isTakenOver: (email: string) => boolean
}

/** The rows of some people, with what the directory knows of them. */
const rowsOf = (people: readonly PersonRow[], owners: readonly Person[]) => {
  const byNip = new Map(owners.map((person) => [person.nip, person]))
  return people.flatMap((row) => {
    const owner = byNip.get(row.nip)
    return owner ? [{ row, owner }] : []
  })
}

/**
 * Follows who would take whose address: whoever wants one that stays with its owner stays where they are as well, and
 * so does whoever wants theirs. `holders` and `movedJudges` keep their addresses until somebody has decided.
 */
export const guardAddresses = async (
  tables: Tables,
  people: readonly PersonRow[],
  known: ReadonlyMap<string, string>,
  holders: readonly Person[],
  movedJudges: readonly Person[],
): Promise<AddressGuard> => {
  const owners = [...holders, ...movedJudges]
  const byEmail = new Map(people.flatMap((row) => (row.email ? [[row.email, row] as const] : [])))
  const held = rowsOf(people, owners).filter(({ row, owner }) => row.email !== owner.email)
  const stays = new Set(held.map(({ row }) => row.nip))
  const kept = new Set(held.flatMap(({ owner }) => owner.email ?? []))
  for (let next = [...kept]; next.length > 0; ) {
    const wanting = next.flatMap((email) => byEmail.get(email) ?? []).filter(({ nip }) => !stays.has(nip))
    for (const { nip } of wanting) stays.add(nip)
    const ids = wanting.flatMap(({ nip }) => known.get(nip) ?? [])
    const persons = await getRecords(tables, ids.map(keys.person), personSchema)
    next = persons.flatMap(({ email }) => email ?? [])
    for (const email of next) kept.add(email)
  }
  return {
    kept,
    judges: new Set(movedJudges.map(({ personId }) => personId)),
    isTakenOver: (email) => {
      const row = byEmail.get(email)
      return row !== undefined && !stays.has(row.nip)
    },
  }
}

/** The guard of an import that carries everything out at once. */
export const unguarded = (people: readonly PersonRow[]): AddressGuard => {
  const emails = new Set(people.map(({ email }) => email))
  return { kept: new Set(), judges: new Set(), isTakenOver: (email) => emails.has(email) }
}

/** The part of a person's changes that an import makes immediately, and the fields that wait for a second person. */
export interface GuardedChange {
  readonly immediate: Person
  readonly guarded: readonly AccessField[]
}

const withEmail = ({ email: _, ...person }: Person, email: string | undefined): Person =>
  email === undefined ? person : { ...person, email }

const withSupervisor = ({ supervisorId: _, ...person }: Person, supervisorId: string | undefined): Person =>
  supervisorId === undefined ? person : { ...person, supervisorId }

/**
 * Divides a row's changes into those made immediately and those that wait. A new person gets everything immediately
 * except privileged roles.
 */
export const divide = (
  before: Person | undefined,
  after: Person,
  { kept, judges }: AddressGuard,
): GuardedChange => {
  const base = before ?? { ...after, roles: [] }
  const fields = guardedFields(base, after, judges.has(base.personId))
  const wantsKept = after.email !== undefined && after.email !== before?.email && kept.has(after.email)
  const guarded: readonly AccessField[] = wantsKept ? [...new Set([...fields, 'email' as const])] : fields
  if (guarded.length === 0) return { immediate: after, guarded }
  const roles = [
    ...base.roles.filter(isPrivilegedRole),
    ...after.roles.filter((role) => !isPrivilegedRole(role)),
  ]
  const status = guarded.includes('status') ? base.status : after.status
  const one = guarded.includes('email') ? withEmail(after, before?.email) : after
  const other = guarded.includes('supervisorId') ? withSupervisor(one, base.supervisorId) : one
  return { immediate: { ...other, roles: roles.toSorted(), status }, guarded }
}

/** The row at which an import begins to ask for too much at once; none where it does not. */
export const tooManyAccessChanges = (
  people: readonly PersonRow[],
  { holders, movedJudges }: Pick<Governance, 'holders' | 'movedJudges'>,
): ImportProblem[] => {
  const moved = new Set(movedJudges.map(({ nip }) => nip))
  const byNip = new Map(holders.people.map((person) => [person.nip, person]))
  const changed = people.filter((row) => {
    const holder = byNip.get(row.nip)
    const wanted = { ...row, roles: row.roles ?? holder?.roles ?? [] }
    if (moved.has(row.nip)) return true
    return holder
      ? guardedFields(holder, { ...wanted, supervisorId: holder.supervisorId }, false).length > 0
      : isPrivileged(wanted)
  })
  const first = changed[MOST_ACCESS_CHANGES]
  return first
    ? [problemAt('people', first.line, 'roles', 'too-many-access-changes', String(MOST_ACCESS_CHANGES))]
    : []
}
