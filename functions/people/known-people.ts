import * as z from 'zod'
import { getRecords } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { type ImportProblem, problemAt } from './import-problem.ts'
import type { PersonRow } from './read-people-csv.ts'

const pointerSchema = z.object({ pk: z.string(), personId: z.string() })

const NIP_PREFIX = keys.nip('').pk
const EMAIL_PREFIX = keys.email('').pk

/** The internal ids of those rows whose NIP is known already. */
export const knownIds = async (
  tables: Tables,
  people: readonly PersonRow[],
): Promise<Map<string, string>> => {
  const pointers = await getRecords(
    tables,
    people.map(({ nip }) => keys.nip(nip)),
    pointerSchema,
  )
  return new Map(pointers.map(({ pk, personId }) => [pk.slice(NIP_PREFIX.length), personId]))
}

/** Addresses that belong to somebody whom the file does not name, and so does not give another address. */
export const findTakenEmails = async (
  tables: Tables,
  people: readonly PersonRow[],
  ids: ReadonlyMap<string, string>,
): Promise<ImportProblem[]> => {
  const withEmail = people.flatMap(({ email, line }) => (email ? [{ email, line }] : []))
  const pointers = await getRecords(
    tables,
    withEmail.map(({ email }) => keys.email(email)),
    pointerSchema,
  )
  const inFile = new Set(ids.values())
  const taken = new Set(
    pointers.filter(({ personId }) => !inFile.has(personId)).map(({ pk }) => pk.slice(EMAIL_PREFIX.length)),
  )
  return withEmail
    .filter(({ email }) => taken.has(email))
    .map(({ email, line }) => problemAt('people', line, 'email', 'email-taken', email))
}
