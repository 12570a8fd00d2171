import type { Tables } from '../../platform/table/table.ts'
import { type Person, peopleIn } from '../../records/people.ts'

/** The person with exactly this NIP (spaces allowed) or email address. */
export const findPerson = async (tables: Tables, text: string): Promise<Person | undefined> => {
  const people = peopleIn(tables)
  const typed = text.trim()
  if (typed === '') return undefined
  const personId = typed.includes('@')
    ? await people.idByEmail(typed)
    : await people.idByNip(typed.replaceAll(/\s/g, ''))
  return personId ? people.get(personId) : undefined
}
