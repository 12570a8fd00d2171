import { type ChainVerdict, type HistoryEntry, verifyChain } from '../domain/history-entry.ts'
import { type ChainHead, chainHeadsIn } from '../platform/history/chain-heads.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { storedEntries } from './stored-entries.ts'

/**
 * What is wrong with a chain: an entry that cannot be read any more, one that breaks the chain, entries missing at its
 * end, or an end other than the one noted.
 */
export type ChainFault =
  | Extract<ChainVerdict, { ok: false }>['reason']
  | 'unreadable'
  | 'misplaced'
  | 'cut-off'
  | 'unlike-head'
  | 'unlike-seal'

export type ChainCheck =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly entries: number; readonly sequence: number; readonly reason: ChainFault }

interface ReadChain {
  readonly entries: HistoryEntry[]
  readonly stoppedBy?: 'unreadable' | 'misplaced'
}

const readChain = async (tables: Tables, chain: string): Promise<ReadChain> => {
  const entries: HistoryEntry[] = []
  for await (const { sequence, entry } of everyItem((cursor) => storedEntries(tables, chain, { cursor }))) {
    if (!entry) return { entries, stoppedBy: 'unreadable' }
    if (entry.sequence !== sequence) return { entries, stoppedBy: 'misplaced' }
    entries.push(entry)
  }
  return { entries }
}

type ChainEnd = Pick<ChainHead, 'sequence' | 'hash'>

const againstNoted = (
  entries: readonly HistoryEntry[],
  noted: ChainEnd | undefined,
  unlike: ChainFault,
): ChainCheck | undefined => {
  if (!noted) return undefined
  const there = entries[noted.sequence - 1]
  if (!there) return { ok: false, entries: entries.length, sequence: entries.length + 1, reason: 'cut-off' }
  if (there.hash === noted.hash) return undefined
  return { ok: false, entries: entries.length, sequence: noted.sequence, reason: unlike }
}

const judge = (
  { entries, stoppedBy }: ReadChain,
  head: ChainEnd | undefined,
  sealed: ChainEnd | undefined,
) => {
  const verdict = verifyChain(entries)
  if (!verdict.ok) return { ...verdict, entries: entries.length }
  if (stoppedBy)
    return { ok: false, entries: entries.length, sequence: entries.length + 1, reason: stoppedBy } as const
  return (
    againstNoted(entries, sealed, 'unlike-seal') ??
    againstNoted(entries, head, 'unlike-head') ?? { ok: true as const, entries: entries.length }
  )
}

/**
 * Verifies a whole chain from its first entry and compares its end with the head in Records and, if given, with the
 * head that the period's seal covers. Reads 1,000 entries at a time; some 1 KB of memory for each.
 */
export const checkChain = async (tables: Tables, chain: string, sealed?: ChainEnd): Promise<ChainCheck> => {
  // The head is read first, so that an entry appended meanwhile does not look like a fault.
  const head = await chainHeadsIn(tables).get(chain)
  const read = await readChain(tables, chain)
  const check = judge(read, head, sealed)
  // Entries whose head was taken away: the chain alone cannot tell its end.
  return check.ok && !head && check.entries > 0
    ? { ok: false, entries: check.entries, sequence: check.entries, reason: 'unlike-head' }
    : check
}
