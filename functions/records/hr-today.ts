import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, peopleIn } from './people.ts'
import type { Period } from './periods.ts'

/** Whether the directory has somebody as an active member of HR today. */
export const servesInHr = ({ status, roles }: Pick<Person, 'status' | 'roles'>): boolean =>
  status === 'active' && roles.includes('hr')

const colleaguesOf = async (tables: Tables, former: readonly Person[]): Promise<Person[]> => {
  const serving: Person[] = []
  for (const unitId of new Set(former.map((person) => person.unitId)))
    for await (const person of everyItem((cursor) => peopleIn(tables).ofUnit(unitId, { cursor })))
      if (servesInHr(person)) serving.push(person)
  return serving
}

/**
 * Who of HR is asked and told in a period's matters today: those noted at its opening who still serve in HR, else the
 * members of HR in the units where those worked. Empty when nobody is left there.
 */
export const hrToday = async (tables: Tables, { hrIds }: Pick<Period, 'hrIds'>): Promise<string[]> => {
  const found = await Promise.all(hrIds.map((personId) => peopleIn(tables).get(personId)))
  const known = found.filter((person) => person !== undefined)
  const noted = known.filter(servesInHr)
  const serving = noted.length > 0 ? noted : await colleaguesOf(tables, known)
  return serving.map(({ personId }) => personId)
}
