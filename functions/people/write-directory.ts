import type { Actor } from '../domain/history-entry.ts'
import { newPersonId } from '../platform/ids.ts'
import { everyItem } from '../platform/table/page.ts'
import { type Unit, unitsIn } from '../records/units.ts'
import type { Governance } from './access-governance.ts'
import type { HeldImport } from './held-import.ts'
import { byWeight, MOST_WRITES, writesOf } from './in-batches.ts'
import type { Directory } from './read-directory.ts'
import { unitChange, unitOf } from './unit-change.ts'
import { type WriteDeps, type WrittenPeople, writePeople } from './write-people.ts'

type Ids = ReadonlyMap<string, string>

const ACTOR: Actor = { kind: 'system', name: 'import-people' }

const writeUnits = async ({ units }: Directory, ids: Ids, { write, upload }: HeldImport, deps: WriteDeps) => {
  const known = new Map<string, Unit>()
  for await (const unit of everyItem((cursor) => unitsIn(deps.tables).list({ cursor })))
    known.set(unit.unitId, unit)
  const manner = { actor: ACTOR, at: deps.clock.now(), by: upload }
  const changes = units.flatMap((row) => unitChange(known.get(row.unitId), unitOf(row, ids), manner) ?? [])
  for (const some of byWeight(changes, writesOf, MOST_WRITES)) {
    const unitsAdded = some.filter(({ action }) => action === 'unitAdded').length
    await write(some, { unitsAdded, unitsChanged: some.length - unitsAdded })
  }
}

/**
 * Brings the directory to what a checked import says; changes of access wait for a second person, and how many
 * is returned. What stands there already is not written again, so that a run that crashed may be repeated from the start;
 * who is not in the import stays as they are.
 */
export const writeDirectory = async (
  directory: Directory,
  known: Ids,
  held: HeldImport,
  governance: Governance,
  deps: WriteDeps,
): Promise<WrittenPeople> => {
  const all = new Map(directory.people.map(({ nip }) => [nip, known.get(nip) ?? newPersonId()]))
  const written = await writePeople(directory, { known, all }, held, governance, deps)
  await writeUnits(directory, all, held, deps)
  return written
}
