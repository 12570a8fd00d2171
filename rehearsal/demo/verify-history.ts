import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'
import type { Item } from './scan-table.ts'

const Found = z.object({
  action: z.literal('contradictionsFound'),
  after: z.object({ contradictions: z.number() }),
})

export interface HistoryVerdict {
  readonly chains: number
  readonly entries: number
  readonly verified: boolean
  /** What sealings found in records that contradict their chains. */
  readonly contradictions: number
}

/**
 * Recomputes every chain of the History table from its items, which come chain by chain in order of number. Shares no
 * code with what wrote them: SHA-256 over RFC 8785 canonical JSON of all but key and hash, each naming the one before.
 */
export const verifyHistory = async (items: AsyncIterable<Item>): Promise<HistoryVerdict> => {
  let [chains, entries, verified, contradictions] = [0, 0, true, 0]
  let last = { chain: '', sequence: 0, hash: '' }
  for await (const { pk, sk, hash, ...entry } of items) {
    if (pk !== last.chain) {
      chains += 1
      last = { chain: String(pk), sequence: 0, hash: '0'.repeat(64) }
    }
    entries += 1
    contradictions += Found.safeParse(entry).data?.after.contradictions ?? 0
    const computed = createHash('sha256')
      .update(canonicalize(entry) ?? '')
      .digest('hex')
    const follows = entry.sequence === last.sequence + 1 && Number(sk) === entry.sequence
    verified &&= follows && entry.previousHash === last.hash && computed === hash && entry.chain === pk
    last = { ...last, sequence: last.sequence + 1, hash: String(hash) }
  }
  return { chains, entries, verified, contradictions }
}
