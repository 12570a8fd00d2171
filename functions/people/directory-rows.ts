import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, personSchema } from '../records/people.ts'
import { type Plan, planSchema } from '../records/plans.ts'
import { type AddressGuard, divide, type GuardedChange } from './access-guard.ts'
import type { PersonRow } from './read-people-csv.ts'
import type { PlannedWork } from './read-plans-csv.ts'

/** Internal ids by NIP: of those who are in the directory, and of everybody in the import. */
export interface Ids {
  readonly known: ReadonlyMap<string, string>
  readonly all: ReadonlyMap<string, string>
}

/** A person as the import wants them, with what stands in the directory, and how the changes are divided. */
export interface DirectoryRow extends GuardedChange {
  /** Where the row stands in the file of people. */
  readonly line: number
  readonly before: Person | undefined
  readonly after: Person
  readonly planBefore: Plan['workResults'] | undefined
  /** Absent when the import says nothing about this person's plan. */
  readonly planAfter: Plan['workResults'] | undefined
}

/** Superiors before their people, so that whoever is there can be found by those who come after. */
export const fromTheTop = (people: readonly PersonRow[]): PersonRow[] => {
  const byNip = new Map(people.map((person) => [person.nip, person]))
  const depths = new Map<string, number>([['', 0]])
  const depthOf = (nip: string): number => {
    const known = depths.get(nip)
    if (known !== undefined) return known
    const depth = depthOf(byNip.get(nip)?.supervisorNip ?? '') + 1
    depths.set(nip, depth)
    return depth
  }
  return [...people].sort((one, other) => depthOf(one.nip) - depthOf(other.nip))
}

const personOf = (
  { line: _, supervisorNip, ...row }: PersonRow,
  personId: string,
  before: Person | undefined,
  { all }: Ids,
): Person => {
  const supervisorId = all.get(supervisorNip)
  const language = row.language ?? before?.language
  return {
    ...row,
    roles: row.roles ?? before?.roles ?? [],
    personId,
    ...(supervisorId === undefined ? {} : { supervisorId }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Reads what stands in the directory about some people and their plans. */
export const readDirectoryRows = async (
  tables: Tables,
  people: readonly PersonRow[],
  {
    ids,
    guard,
    plans,
  }: { ids: Ids; guard: AddressGuard; plans: ReadonlyMap<string, PlannedWork['workResults']> },
): Promise<DirectoryRow[]> => {
  const present = people.flatMap(({ nip }) => ids.known.get(nip) ?? [])
  const persons = await getRecords(tables, present.map(keys.person), personSchema)
  const agreed = await getRecords(tables, present.map(keys.plan), planSchema)
  const byId = new Map(persons.map((person) => [person.personId, person]))
  const planBefore = new Map(agreed.map(({ personId, workResults }) => [personId, workResults]))
  return people.map((row) => {
    const personId = ids.all.get(row.nip) ?? ''
    const before = byId.get(personId)
    const after = personOf(row, personId, before, ids)
    return {
      ...divide(before, after, guard),
      line: row.line,
      before,
      after,
      planBefore: planBefore.get(after.personId),
      planAfter: plans.get(row.nip),
    }
  })
}
