import { beforeAll } from 'vitest'
import { importPeople } from '../../functions/people/import-people.ts'
import type { Import } from '../../functions/people/imports.ts'
import { queueImport, requestImport } from '../../functions/people/request-import.ts'
import { readSeen, seenOf } from '../../functions/people/seen-change.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type AccessChange, accessChangesIn } from '../../functions/records/access-changes.ts'
import { type Person, peopleIn } from '../../functions/records/people.ts'
import { emailOf, type Name, organisationFiles } from '../ground/organisation.ts'
import { withTables } from '../ground/tables.ts'
import { bytesOf } from '../people/csv-files.ts'
import { type ImportingDeps, importingDeps, standing, uploaded } from '../people/importing.ts'
import { type Edits, peopleWith } from './edited-people.ts'

/** An agency whose directory was filled by its operator, and whose officers import from now on. */
export class Governed {
  readonly deps: ImportingDeps
  readonly #people: readonly Name[] | undefined
  #imports = 0

  constructor(tables: Tables, people?: readonly Name[]) {
    this.deps = importingDeps(tables)
    this.#people = people
  }

  get tables(): Tables {
    return this.deps.tables
  }

  async #run(importId: string): Promise<Import> {
    this.deps.clock.move(1_000)
    await importPeople({}, this.deps)
    return standing(importId, this.deps)
  }

  /** The operator imports, as `npm start` does. */
  async operatorImports(edits: Edits = {}): Promise<Import> {
    this.#imports += 1
    const importId = `operator-${this.#imports}`
    const files = { people: `${importId}/people.csv`, units: `${importId}/units.csv` }
    await this.deps.files.put(files.people, bytesOf(peopleWith(edits, this.#people)))
    await this.deps.files.put(files.units, bytesOf(organisationFiles(this.#people).units))
    await queueImport({ importId, files }, this.deps)
    return this.#run(importId)
  }

  /** An officer imports the organisation with some cells changed, some rows added, and the units as given. */
  async imports(
    who: Name,
    edits: Edits,
    extra = '',
    units = organisationFiles(this.#people).units,
  ): Promise<Import> {
    return this.uploads(who, `${peopleWith(edits, this.#people)}${extra}`, units)
  }

  /** An officer uploads these very files. */
  async uploads(who: Name, people: string, units: string, plans?: string): Promise<Import> {
    this.#imports += 1
    const importId = `import-${this.#imports}`
    const { personId } = await this.person(who)
    const files = {
      people: bytesOf(people),
      units: bytesOf(units),
      ...(plans === undefined ? {} : { plans: bytesOf(plans) }),
    }
    const handedIn = await uploaded(importId, files, this.deps.files)
    const requested = await requestImport({ importId, requestedBy: personId, files: handedIn }, this.deps)
    if (!requested.ok) throw new Error(requested.reason)
    return this.#run(importId)
  }

  /** Whoever has this address first had it. */
  async person(name: Name): Promise<Person> {
    const id = this.#ids.get(name) ?? (await peopleIn(this.tables).idByEmail(emailOf(name))) ?? ''
    this.#ids.set(name, id)
    const person = await peopleIn(this.tables).get(id)
    if (!person) throw new Error(`${name} is not there.`)
    return person
  }

  readonly #ids = new Map<Name, string>()

  /** Reads who is who before addresses change. */
  async meet(...names: readonly Name[]): Promise<void> {
    for (const name of names) await this.person(name)
  }

  /** What somebody presses who has just opened the page of a person's latest change. */
  async decision(about: Name, by: Name) {
    const change = await this.changeOf(about)
    const seen = seenOf(await readSeen(this.tables, change))
    return { change, seen, by: (await this.person(by)).personId, now: this.deps.clock.now() }
  }

  async waiting(): Promise<AccessChange[]> {
    return (await accessChangesIn(this.tables).waiting()).items
  }

  async changeOf(name: Name): Promise<AccessChange> {
    const change = await accessChangesIn(this.tables).latest((await this.person(name)).personId)
    if (!change) throw new Error(`Nothing of ${name}'s access was to change.`)
    return change
  }
}

/** Such an agency for the tests of one block, in tables of its own. */
export const withGoverned = (people?: readonly Name[]): (() => Governed) => {
  const tables = withTables()
  let agency: Governed | undefined
  beforeAll(async () => {
    agency = new Governed(tables(), people)
    await agency.operatorImports()
    await agency.meet('sri', 'budi', 'yusuf', 'tuti')
    if (people === undefined) await agency.meet('ratna', 'agus', 'siti', 'maria')
  })
  return () => {
    if (!agency) throw new Error('The agency is there only while tests run.')
    return agency
  }
}
