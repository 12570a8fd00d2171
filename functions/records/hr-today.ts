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

/** Those who do not work in a unit before those who do: nobody should settle what they are part of. */
const outsidersFirst = (people: readonly Person[], unitId: string | undefined): readonly Person[] =>
  unitId === undefined
    ? people
    : [
        ...people.filter((person) => person.unitId !== unitId),
        ...people.filter((person) => person.unitId === unitId),
      ]

/**
 * Who of HR is asked and told in a period's matters today: those noted at its opening who still serve in HR, else the
 * members of HR in the units where those worked; where it is about a unit, those of other units first. Empty when nobody is
 * left there.
 */
export const hrToday = async (
  tables: Tables,
  { hrIds }: Pick<Period, 'hrIds'>,
  aboutUnit?: string,
): Promise<string[]> => {
  const found = await Promise.all(hrIds.map((personId) => peopleIn(tables).get(personId)))
  const known = found.filter((person) => person !== undefined)
  const noted = known.filter(servesInHr)
  const serving = noted.length > 0 ? noted : await colleaguesOf(tables, known)
  return outsidersFirst(serving, aboutUnit).map(({ personId }) => personId)
}
