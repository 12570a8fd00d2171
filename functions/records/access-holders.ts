import {
  decidesAboutAccess,
  isPrivileged,
  mayConfirm,
  type RequestedChange,
} from '../domain/access-change.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Person, peopleIn } from './people.ts'
import { unitsIn } from './units.ts'

/** Everybody with a privileged role, whatever their status; `isEmpty` when nobody at all is in the directory. */
export interface AccessHolders {
  readonly isEmpty: boolean
  readonly people: readonly Person[]
}

/** Walks through the whole directory, one page at a time: for a job, or for a step that is rare. */
export const readAccessHolders = async (tables: Tables): Promise<AccessHolders> => {
  const people: Person[] = []
  let isEmpty = true
  for await (const { unitId } of everyItem((cursor) => unitsIn(tables).list({ cursor }))) {
    for await (const person of everyItem((cursor) =>
      peopleIn(tables).ofUnit(unitId, { cursor, limit: 500 }),
    )) {
      isEmpty = false
      if (isPrivileged(person)) people.push(person)
    }
  }
  return { isEmpty, people }
}

/** Those who may be the second person of a change. */
export const approversOf = ({ people }: AccessHolders, change: RequestedChange): Person[] =>
  people.filter((person) => mayConfirm(person, change))

/** Whether anybody decides about access yet. */
export const isGoverned = ({ people }: AccessHolders): boolean => people.some(decidesAboutAccess)

/** The auditors who serve today. */
export const auditorsOf = ({ people }: AccessHolders): Person[] =>
  people.filter(({ roles, status }) => status === 'active' && roles.includes('auditor'))
