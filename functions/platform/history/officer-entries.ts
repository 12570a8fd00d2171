import * as z from 'zod'
import type { Actor, HistoryEntry, JsonObject } from '../../domain/history-entry.ts'
import { inTurns } from '../in-turns.ts'
import { chains, indexes, keys } from '../table/keys.ts'
import { everyItem, listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { patch, type Write } from '../table/write.ts'

/** Points to an entry of History that one officer of HR caused alone. */
export const officerEntrySchema = z.object({
  chain: z.string(),
  sequence: z.number().int(),
  at: z.string(),
  officerId: z.string(),
})
export type OfficerEntry = z.output<typeof officerEntrySchema>

interface Caused {
  readonly actor: Actor
  readonly after?: JsonObject
  readonly officer?: string | null | undefined
}

/**
 * The officer who caused a change alone: whoever the change names, else whoever acts as HR, unless a second person
 * confirmed it or has yet to. A new action of HR is so listed without being told to.
 */
export const officerOf = ({ actor, after, officer }: Caused): string | undefined => {
  if (officer !== undefined) return officer ?? undefined
  const isConfirmed = after?.secondPerson === 'confirmed'
  return actor.kind === 'person' && actor.as === 'hr' && !isConfirmed ? actor.id : undefined
}

/**
 * Points from an officer to an entry, in the transaction that writes it. It lies with the head of the entry's chain, so that
 * whoever may append to the chain may write it, and nobody else.
 */
export const noteOfficer = (
  officerId: string,
  { chain, sequence, at }: Pick<HistoryEntry, 'chain' | 'sequence' | 'at'>,
): Write => {
  const order = `${at}#${chain}#${sequence}`
  return patch(
    keys.officerEntry(chain, sequence),
    {
      set: {
        chain,
        sequence,
        at,
        officerId,
        gsi1pk: indexes.entriesOfOfficer(officerId),
        gsi1sk: order,
        gsi2pk: indexes.entriesOfOfficers,
        gsi2sk: order,
      },
    },
    'never',
  )
}

/** What entries are about: persons and units, which an import changes by the thousand, or anything else. */
export const ENTRY_SUBJECTS = ['directory', 'others'] as const
export type EntrySubject = (typeof ENTRY_SUBJECTS)[number]

const OF_DIRECTORY = '(begins_with(#chain, :person) OR begins_with(#chain, :unit))'
const FILTERS: Record<EntrySubject, string> = { directory: OF_DIRECTORY, others: `NOT ${OF_DIRECTORY}` }

interface Wanted extends PageRequest {
  /** All unless told. A page may then hold fewer entries, or none, before its cursor. */
  readonly about?: EntrySubject | undefined
  /** All officers unless told. */
  readonly officerId?: string | undefined
  /** From this instant on, and before that one. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

/** Which officers caused an entry of one chain alone since an instant, from one of its entries on. */
const officersOfChain = async (
  tables: Tables,
  chain: string,
  since: Date,
  first = 1,
): Promise<ReadonlySet<string>> => {
  const officers = new Set<string>()
  const { pk } = keys.officerEntry(chain, 1)
  const newestFirst = everyItem((cursor) =>
    listPage({
      tables,
      schema: officerEntrySchema,
      query: {
        KeyConditionExpression: 'pk = :chain AND begins_with(sk, :officer)',
        ExpressionAttributeValues: { ':chain': pk, ':officer': 'OFFICER#' },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
      cursor,
    }),
  )
  for await (const { at, officerId, sequence } of newestFirst) {
    if (Date.parse(at) < since.getTime() || sequence < first) break
    officers.add(officerId)
  }
  return officers
}

const CHAINS_IN_PARALLEL = 12

interface UnitWithPeople {
  readonly unitId: string
  readonly peopleIds: ReadonlySet<string>
}

const officersOfChains = async (
  tables: Tables,
  told: readonly string[],
  since: Date,
  first?: number,
): Promise<ReadonlySet<string>> => {
  const officers = new Set<string>()
  await inTurns(told, CHAINS_IN_PARALLEL, async (chain) => {
    for (const officerId of await officersOfChain(tables, chain, since, first)) officers.add(officerId)
  })
  return officers
}

/** The officers who added or changed a unit or some people alone since an instant. */
export const officersWhoChanged = (
  tables: Tables,
  { unitId, peopleIds }: UnitWithPeople,
  since: Date,
): Promise<ReadonlySet<string>> =>
  officersOfChains(tables, [chains.unit(unitId), ...[...peopleIds].map(chains.person)], since)

/** The officers who changed some people alone since an instant, whoever added them: the first entry is that of the adding. */
export const officersWhoChangedPeople = (
  tables: Tables,
  peopleIds: ReadonlySet<string>,
  since: Date,
): Promise<ReadonlySet<string>> => officersOfChains(tables, [...peopleIds].map(chains.person), since, 2)

const EARLIEST = '0'
/** After every instant. */
const LATEST = '~'

/** The entries that officers caused alone, the newest first. */
export const officerEntries = (
  tables: Tables,
  { officerId, from, until, about, ...page }: Wanted,
): Promise<Page<OfficerEntry>> => {
  const index = officerId === undefined ? 'gsi2' : 'gsi1'
  return listPage({
    tables,
    schema: officerEntrySchema,
    query: {
      IndexName: index,
      KeyConditionExpression: `${index}pk = :officer AND ${index}sk BETWEEN :from AND :until`,
      ExpressionAttributeValues: {
        ':officer': officerId === undefined ? indexes.entriesOfOfficers : indexes.entriesOfOfficer(officerId),
        ':from': from?.toISOString() ?? EARLIEST,
        ':until': until?.toISOString() ?? LATEST,
        ...(about === undefined ? {} : { ':person': chains.person(''), ':unit': chains.unit('') }),
      },
      ...(about === undefined
        ? {}
        : { FilterExpression: FILTERS[about], ExpressionAttributeNames: { '#chain': 'chain' } }),
      ScanIndexForward: false,
    },
    ...page,
  })
}
