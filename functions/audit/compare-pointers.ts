import * as z from 'zod'
import type { Contradiction } from '../platform/history/contradictions.ts'
import { getRecord } from '../platform/table/get.ts'
import { chains, type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { peopleIn } from '../records/people.ts'

const pointerSchema = z.looseObject({ personId: z.string() })

const wrong = (personId: string, field: 'nip' | 'email', reason: Contradiction['reason']): Contradiction => ({
  chain: chains.person(personId),
  record: `${keys.person(personId).pk}`,
  reason,
  field: `${field}Pointer`,
})

/** Whether a person is found by the NIP and the address that their record gives. */
export const comparePointersOf = async (tables: Tables, personId: string): Promise<Contradiction[]> => {
  const person = await peopleIn(tables).get(personId)
  if (!person) return []
  const { nip, email } = person
  const pointers = [
    { field: 'nip' as const, key: keys.nip(nip) },
    ...(email ? [{ field: 'email' as const, key: keys.email(email.toLowerCase()) }] : []),
  ]
  const found = await Promise.all(
    pointers.map(async ({ field, key }) => {
      const pointer = await getRecord(tables, key, pointerSchema)
      return pointer?.personId === personId ? [] : [wrong(personId, field, 'differs')]
    }),
  )
  return found.flat()
}

/** Whether a NIP or an address leads to its owner. Neither appears in the result, since both are personal data. */
export const comparePointer = async (
  tables: Tables,
  { pk }: Key,
  { personId }: Readonly<Record<string, unknown>>,
): Promise<Contradiction[]> => {
  const field = pk.startsWith('NIP#') ? 'nip' : 'email'
  const id = String(personId)
  const person = await peopleIn(tables).get(id)
  const value = person?.[field]
  const leadsHome = value !== undefined && keys[field](value).pk.toLowerCase() === pk.toLowerCase()
  return leadsHome ? [] : [wrong(id, field, 'invented')]
}
