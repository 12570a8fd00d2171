import * as z from 'zod'
import type { Actor, HistoryEntry, JsonObject } from '../../domain/history-entry.ts'
import { indexes, keys } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
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

interface Wanted extends PageRequest {
  /** All officers unless told. */
  readonly officerId?: string | undefined
  /** From this instant on, and before that one. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
}

const EARLIEST = '0'
/** After every instant. */
const LATEST = '~'

/** The entries that officers caused alone, the newest first. */
export const officerEntries = (
  tables: Tables,
  { officerId, from, until, ...page }: Wanted,
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
      },
      ScanIndexForward: false,
    },
    ...page,
  })
}
