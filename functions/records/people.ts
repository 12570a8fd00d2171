import * as z from 'zod'
import { employmentSchema, postTypeSchema } from '../domain/employment.ts'
import { accountSchema, accountsIn, lostAddress } from '../platform/access/accounts.ts'
import { getRecord } from '../platform/table/get.ts'
import { indexes, keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'

/** A person of the directory. NIP, name and email stand here and nowhere else. */
export const personSchema = accountSchema.extend({
  nip: z.string(),
  employment: employmentSchema,
  unitId: z.string(),
  post: z.string(),
  postType: postTypeSchema,
  grade: z.string(),
  supervisorId: z.string().optional(),
  /** When the address was last moved; where it was before the first move of the last ninety days, and which officer asked for that. */
  emailMovedAt: z.string().optional(),
  formerEmail: z.string().optional(),
  emailMovedBy: z.string().optional(),
  /**
   * When name or post was last changed; what they were before the first change of the last ninety days, and which officers
   * have asked for changes since.
   */
  renamedAt: z.string().optional(),
  formerName: z.string().optional(),
  formerPost: z.string().optional(),
  renamedBy: z.array(z.string()).optional(),
  /** Which officer gave them their present status by an import; `operator` where nobody of HR did. */
  statusChangedBy: z.string().optional(),
  /** When the person was added, and by which officer's import; absent for those of earlier versions. */
  addedAt: z.string().optional(),
  addedBy: z.string().optional(),
})
export type Person = z.output<typeof personSchema>

/** What the directory says of a person, and an import may change; the rest is kept by Bina itself. */
export const PERSON_FIELDS = [
  'nip',
  'employment',
  'name',
  'email',
  'unitId',
  'post',
  'postType',
  'grade',
  'supervisorId',
  'status',
  'roles',
  'language',
] as const

export type PersonField = (typeof PERSON_FIELDS)[number]

/**
 * How long (ninety days, in milliseconds) a new person or a changed address is pointed out to whoever decides about
 * them.
 */
export const RECENT_MOVE = 90 * 86_400_000

/** What a person's record keeps of a move of their address, for whoever must judge it later; `by` is an officer. */
export const addressMove = (
  before: Pick<Person, 'email' | 'formerEmail' | 'emailMovedAt' | 'emailMovedBy'>,
  { at, by }: { readonly at: Date; readonly by: string | undefined },
) => {
  // Of several changes within that time the first counts, so that a second one cannot hide the original address and
  // author.
  const isRecent =
    before.emailMovedAt !== undefined && at.getTime() - Date.parse(before.emailMovedAt) < RECENT_MOVE
  const formerEmail = isRecent ? before.formerEmail : (before.email ?? before.formerEmail)
  if (formerEmail === undefined) return {}
  const mover = isRecent ? before.emailMovedBy : by
  return {
    emailMovedAt: at.toISOString(),
    formerEmail,
    ...(mover === undefined ? {} : { emailMovedBy: mover }),
  }
}

/** The attributes of a person's record, index keys included. */
export const personAttributes = (person: Person) => ({
  ...person,
  ...(person.emailBouncedAt ? lostAddress(person.personId, person.emailBouncedAt) : {}),
  gsi1pk: indexes.peopleOfUnit(person.unitId),
  gsi1sk: `${person.name}#${person.personId}`,
})

const pointer = z.object({ personId: z.string() })

/** Reads the directory. */
export const peopleIn = (tables: Tables) => ({
  get: (personId: string) => getRecord(tables, keys.person(personId), personSchema),
  idByNip: async (nip: string) => (await getRecord(tables, keys.nip(nip), pointer))?.personId,
  idByEmail: accountsIn(tables).idByEmail,
  /** The people to whom no mail goes any more because their address came back, the longest ago first. */
  withLostAddress: (page: PageRequest = {}): Promise<Page<Person>> =>
    listPage({
      tables,
      schema: personSchema,
      query: {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :lost',
        ExpressionAttributeValues: { ':lost': indexes.lostAddresses },
      },
      ...page,
    }),
  /** The people of one unit, by name. */
  ofUnit: (unitId: string, page: PageRequest = {}): Promise<Page<Person>> =>
    listPage({
      tables,
      schema: personSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :unit',
        ExpressionAttributeValues: { ':unit': indexes.peopleOfUnit(unitId) },
      },
      ...page,
    }),
})
