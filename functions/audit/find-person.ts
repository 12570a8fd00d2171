import type { Tables } from '../platform/table/table.ts'
import { type Person, peopleIn } from '../records/people.ts'

/** Finds a person by exact email address or by NIP, spaces between its groups allowed. */
export const findPerson = async (tables: Tables, typed: string): Promise<Person | undefined> => {
  const people = peopleIn(tables)
  const text = typed.trim()
  const personId = text.includes('@')
    ? await people.idByEmail(text)
    : await people.idByNip(text.replaceAll(/[\s.-]/g, ''))
  return personId ? people.get(personId) : undefined
}
