import type { Actor } from '../domain/history-entry.ts'
import type { Clock } from '../platform/clock.ts'
import type { Change } from '../platform/history/append.ts'
import { newPersonId } from '../platform/ids.ts'
import { type Person, personSchema } from '../platform/records/people.ts'
import { planSchema } from '../platform/records/plans.ts'
import { type Unit, unitsIn } from '../platform/records/units.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import type { HeldImport } from './held-import.ts'
import { personChange } from './person-change.ts'
import type { Directory } from './read-directory.ts'
import type { PersonRow } from './read-people-csv.ts'
import { unitChange, unitOf } from './unit-change.ts'

type Deps = { tables: Tables; clock: Clock }
type Ids = ReadonlyMap<string, string>

const ACTOR: Actor = { kind: 'system', name: 'import-people' }
const READ_AT_ONCE = 100
/** A transaction carries 100 writes: a person takes up to 7, a unit 3, and one is the import's own. */
const PEOPLE_AT_ONCE = 14
const UNITS_AT_ONCE = 32

const inBatches = <Item>(items: readonly Item[], size: number): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, batch) =>
    items.slice(batch * size, (batch + 1) * size),
  )

/** Superiors before their people, so that whoever is there can be found by those who come after. */
const fromTheTop = (people: readonly PersonRow[]): PersonRow[] => {
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

const personOf = ({ line: _, supervisorNip, ...row }: PersonRow, personId: string, ids: Ids): Person => {
  const supervisorId = ids.get(supervisorNip)
  return { ...row, personId, ...(supervisorId === undefined ? {} : { supervisorId }) }
}

const idsForAll = (people: readonly PersonRow[], known: Ids): Map<string, string> =>
  new Map(people.map(({ nip }) => [nip, known.get(nip) ?? newPersonId()]))

const writePeople = async (
  { people, plans }: Directory,
  known: Ids,
  ids: Ids,
  { write }: HeldImport,
  deps: Deps,
) => {
  const emails = new Set(people.map(({ email }) => email))
  const planOf = new Map(plans.map(({ nip, workResults }) => [nip, workResults]))
  const manner = { actor: ACTOR, at: deps.clock.now(), isTakenOver: (email: string) => emails.has(email) }

  for (const batch of inBatches(fromTheTop(people), READ_AT_ONCE)) {
    const present = batch.flatMap(({ nip }) => known.get(nip) ?? [])
    const persons = await getRecords(deps.tables, present.map(keys.person), personSchema)
    const agreed = await getRecords(deps.tables, present.map(keys.plan), planSchema)
    const before = new Map(persons.map((person) => [person.personId, person]))
    const planBefore = new Map(agreed.map(({ personId, workResults }) => [personId, workResults]))
    const changes = batch.flatMap((row) => {
      const personId = ids.get(row.nip) ?? ''
      const wanted = {
        before: before.get(personId),
        after: personOf(row, personId, ids),
        planBefore: planBefore.get(personId),
        planAfter: planOf.get(row.nip),
      }
      return personChange(wanted, manner) ?? []
    })
    for (const some of inBatches(changes, PEOPLE_AT_ONCE)) await write(some, countPeople(some))
  }
}

const countPeople = (changes: readonly Change[]) => ({
  peopleAdded: changes.filter(({ deed }) => deed === 'personAdded').length,
  peopleChanged: changes.filter(({ deed }) => deed === 'personChanged').length,
  plansChanged: changes.filter(({ after }) => after?.planDigest !== undefined).length,
})

const writeUnits = async ({ units }: Directory, ids: Ids, { write }: HeldImport, deps: Deps) => {
  const known = new Map<string, Unit>()
  for await (const unit of everyItem((cursor) => unitsIn(deps.tables).list({ cursor })))
    known.set(unit.unitId, unit)
  const manner = { actor: ACTOR, at: deps.clock.now() }
  const changes = units.flatMap((row) => unitChange(known.get(row.unitId), unitOf(row, ids), manner) ?? [])
  for (const some of inBatches(changes, UNITS_AT_ONCE)) {
    const unitsAdded = some.filter(({ deed }) => deed === 'unitAdded').length
    await write(some, { unitsAdded, unitsChanged: some.length - unitsAdded })
  }
}

/**
 * Brings the directory to what a checked import says. What stands there already is not written again, so that a run
 * that crashed may be repeated from the start; who is not in the import stays as they are.
 */
export const writeDirectory = async (
  directory: Directory,
  known: Ids,
  held: HeldImport,
  deps: Deps,
): Promise<void> => {
  const ids = idsForAll(directory.people, known)
  await writePeople(directory, known, ids, held, deps)
  await writeUnits(directory, ids, held, deps)
}
