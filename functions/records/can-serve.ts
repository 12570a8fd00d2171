import { isReachable } from '../platform/access/accounts.ts'
import type { Tables } from '../platform/table/table.ts'
import { peopleIn } from './people.ts'

/** Whether somebody serves by the directory and can be written to. */
export const canServe = async (tables: Tables, personId: string | undefined): Promise<boolean> => {
  const person = personId === undefined ? undefined : await peopleIn(tables).get(personId)
  return person?.status === 'active' && isReachable(person)
}
