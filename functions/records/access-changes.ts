import * as z from 'zod'
import { ACCESS_FIELDS } from '../domain/access-change.ts'
import { getRecord } from '../platform/table/get.ts'
import { indexes, keys } from '../platform/table/keys.ts'
import { knownIn } from '../platform/table/known-in.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { create, patch, type Values, type Write } from '../platform/table/write.ts'
import { personSchema } from './people.ts'

const accessSchema = personSchema.pick({ roles: true, email: true, status: true, supervisorId: true })

/**
 * One change of what a person may do: requested, and then confirmed or refused by a second person. `before` is what stood
 * in the directory when it was requested; the change fits nothing else.
 */
export const accessChangeSchema = z.object({
  personId: z.string(),
  /** Counts the changes of one person from 1. */
  number: z.number().int(),
  /** `withdrawn` by whoever asked for it; `replaced` by a later request for the same person. */
  state: z.enum(['waiting', 'done', 'refused', 'withdrawn', 'replaced']),
  requestedAt: z.string(),
  /** The officer; absent when the agency's operator asked. */
  requestedBy: z.string().optional(),
  importId: z.string(),
  changed: knownIn(ACCESS_FIELDS),
  before: accessSchema,
  after: accessSchema,
  /** Who could confirm it when it was requested, at most ten of them; empty when there was nobody. */
  approvers: z.array(z.string()),
  /** ISO-8601; from then on nobody can confirm it any more. */
  validUntil: z.string(),
  decidedAt: z.string().optional(),
  decidedBy: z.string().optional(),
  /** `none` when it was carried out without a second person, because there was none. */
  secondPerson: z.enum(['confirmed', 'none']).optional().catch(undefined),
  /** Why it was refused or withdrawn. */
  reason: z.string().optional(),
})
export type AccessChange = z.output<typeof accessChangeSchema>

/** A change as it is stored: older records call the withdrawal of one's own request a refusal. */
const storedSchema = accessChangeSchema.transform((change): AccessChange => {
  const { state, requestedBy, decidedBy } = change
  const isOwn = decidedBy !== undefined && decidedBy === requestedBy
  return state === 'refused' && isOwn ? { ...change, state: 'withdrawn' } : change
})

export const accessOf = ({ roles, email, status, supervisorId }: z.output<typeof accessSchema>) => ({
  roles,
  ...(email === undefined ? {} : { email }),
  status,
  ...(supervisorId === undefined ? {} : { supervisorId }),
})

/** How it is named in History: `<personId>.<number>`. */
export const accessChangeId = ({ personId, number }: Pick<AccessChange, 'personId' | 'number'>): string =>
  `${personId}.${number}`

/** How the notice is called by which a change has whatever waits for its person sent once more. */
export const replacementId = (change: Pick<AccessChange, 'personId' | 'number'>): string =>
  `access.${accessChangeId(change)}.address`

/** A new change; refused when another of this person has the number. */
export const createAccessChange = (change: AccessChange): Write => {
  const order = `${change.requestedAt}#${accessChangeId(change)}`
  return create(
    keys.accessChange(change.personId, change.number),
    {
      ...change,
      ...(change.state === 'waiting' ? { gsi1pk: indexes.waitingAccessChanges, gsi1sk: order } : {}),
      gsi2pk: indexes.accessChanges,
      gsi2sk: order,
    },
    'access-change-exists',
  )
}

/** Ends the waiting of a change; refused when somebody else has ended it. */
export const endAccessChange = ({ personId, number }: AccessChange, outcome: Values): Write =>
  patch(
    keys.accessChange(personId, number),
    {
      set: outcome,
      remove: ['gsi1pk', 'gsi1sk'],
      when: {
        expression: '#state = :waiting',
        names: { '#state': 'state' },
        values: { ':waiting': 'waiting' },
      },
    },
    'decided-already',
  )

/** The changes of one person, the newest first. */
const ofPerson = (tables: Tables, personId: string, limit: number): Promise<Page<AccessChange>> =>
  listPage({
    tables,
    schema: storedSchema,
    query: {
      KeyConditionExpression: 'pk = :person',
      ExpressionAttributeValues: { ':person': keys.accessChange(personId, 1).pk },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    limit,
  })

/** Changes by one of the indexes, the oldest first unless told. */
const listed = (
  tables: Tables,
  index: 'gsi1' | 'gsi2',
  partition: string,
  page: PageRequest,
  ScanIndexForward = true,
): Promise<Page<AccessChange>> =>
  listPage({
    tables,
    schema: storedSchema,
    query: {
      IndexName: index,
      KeyConditionExpression: `${index}pk = :partition`,
      ExpressionAttributeValues: { ':partition': partition },
      ScanIndexForward,
    },
    ...page,
  })

export const accessChangesIn = (tables: Tables) => ({
  get: (personId: string, number: number) =>
    getRecord(tables, keys.accessChange(personId, number), storedSchema),
  /** The last change of a person that came into force, among their last ten. */
  latestDone: async (personId: string): Promise<AccessChange | undefined> => {
    const { items } = await ofPerson(tables, personId, 10)
    return items.find(({ state }) => state === 'done')
  },
  /** The last change of a person. */
  latest: async (personId: string): Promise<AccessChange | undefined> => {
    const { items } = await ofPerson(tables, personId, 1)
    return items[0]
  },
  /** Those that wait for a second person, the oldest first; some may have waited too long. */
  waiting: (page: PageRequest = {}): Promise<Page<AccessChange>> =>
    listed(tables, 'gsi1', indexes.waitingAccessChanges, page),
  /** The oldest of all: the import that it belongs to was the first to set any access. */
  first: async (): Promise<AccessChange | undefined> => {
    const { items } = await listed(tables, 'gsi2', indexes.accessChanges, { limit: 1 })
    return items[0]
  },
  /** All, the newest first. */
  list: (page: PageRequest = {}): Promise<Page<AccessChange>> =>
    listed(tables, 'gsi2', indexes.accessChanges, page, false),
})
