import { type ChainCheck, checkChain } from '../../audit/check-chain.ts'
import { namesIn } from '../../audit/named-people.ts'
import { type StoredEntry, storedEntries } from '../../audit/stored-entries.ts'
import type { HistoryEntry } from '../../domain/history-entry.ts'
import type { TimeZone } from '../../domain/working-calendar.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Tables } from '../../platform/table/table.ts'
import type { Reader } from './facts.ts'
import type { SealedEnd } from './sealed-end.ts'

const A_PAGE = 100

/** One page of a chain's entries, the judgement on the whole chain, and the words to read it in. */
export interface HistoryView {
  readonly chain: string
  readonly check: ChainCheck
  readonly seal: SealedEnd['state']
  readonly stored: readonly StoredEntry[]
  readonly reader: Reader
  readonly first: number
  readonly previous: number | undefined
  readonly next: number | undefined
}

interface HistoryRequest {
  readonly chain: string
  readonly timeZone: TimeZone
  /** What the seal of its period says of the chain's end. */
  readonly end: SealedEnd
  /** Whose names are needed besides those in the entries. */
  readonly also?: readonly string[]
}

const firstWanted = ({ query }: Pick<PageRequest, 'query'>): number => {
  const from = Number(query.from ?? '1')
  return Number.isSafeInteger(from) && from >= 1 ? from : 1
}

export const readable = (stored: readonly StoredEntry[]): HistoryEntry[] =>
  stored.flatMap(({ entry }) => entry ?? [])

/** Reads the page of a chain that a request asks for (`?from=` an entry's number) and recomputes the whole chain. */
export const viewHistory = async (
  request: Pick<PageRequest, 'query' | 'language'>,
  tables: Tables,
  { chain, timeZone, end, also }: HistoryRequest,
): Promise<HistoryView> => {
  const first = firstWanted(request)
  const [check, page] = await Promise.all([
    checkChain(tables, chain, end.head),
    storedEntries(tables, chain, { from: first, limit: A_PAGE }),
  ])
  const names = await namesIn(tables, readable(page.items), also)
  return {
    chain,
    check,
    seal: end.state,
    stored: page.items,
    reader: { language: request.language, timeZone, names, chain },
    first,
    previous: first > 1 ? Math.max(1, first - A_PAGE) : undefined,
    next: page.cursor ? (page.items.at(-1)?.sequence ?? 0) + 1 : undefined,
  }
}
