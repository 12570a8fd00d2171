import { digestOfContent } from '../platform/history/digest-of-content.ts'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { AccessChange } from '../records/access-changes.ts'
import { type Person, personSchema } from '../records/people.ts'
import { type Unit, unitsIn } from '../records/units.ts'

/** Whom a change of access is about and who else has to do with it, as the page shows them to whoever decides. */
export interface SeenChange {
  readonly person: Person | undefined
  readonly unit: Unit | undefined
  /** Everybody whom the page names, by id. */
  readonly people: ReadonlyMap<string, Person>
}

const read = (tables: Tables, ids: Iterable<string | undefined>): Promise<Person[]> =>
  getRecords(
    tables,
    [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [keys.person(id)])),
    personSchema,
  )

const idsOf = ({ personId, requestedBy, decidedBy, before, after }: AccessChange) => [
  personId,
  requestedBy,
  decidedBy,
  before.supervisorId,
  after.supervisorId,
]

/** Reads what a page shows beside the change itself. */
export const readSeen = async (tables: Tables, change: AccessChange): Promise<SeenChange> => {
  const named = await read(tables, idsOf(change))
  const changers = named.flatMap(({ emailMovedBy, addedBy, renamedBy = [] }) => [
    emailMovedBy,
    addedBy,
    ...renamedBy,
  ])
  const people = new Map([...named, ...(await read(tables, changers))].map((one) => [one.personId, one]))
  const person = people.get(change.personId)
  return { person, unit: person && (await unitsIn(tables).get(person.unitId)), people }
}

/**
 * Names what whoever confirms a change has seen: who the person is, where their links go, and what else would make them
 * think twice. A page that shows something else by now must be looked at again.
 */
export const seenOf = ({ person, unit, people }: SeenChange): string =>
  digestOfContent({
    person: person && {
      nip: person.nip,
      name: person.name,
      post: person.post,
      unit: [person.unitId, unit?.name],
      email: person.email,
      moved: [person.emailMovedAt, person.formerEmail, person.emailMovedBy],
      added: [person.addedAt, person.addedBy],
    },
    named: [...people.values()]
      .map(({ personId, name, post, renamedAt }) => [personId, name, post, renamedAt].join('\n'))
      .toSorted(),
  })
