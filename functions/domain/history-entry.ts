import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import * as z from 'zod'

const plainObjectSchema = z.record(z.string(), z.json())

/** An object of plain JSON values. */
export type JsonObject = z.infer<typeof plainObjectSchema>

// Checked but never copied: a copy drops the key `__proto__`, and the hash must cover what is really stored.
const jsonObjectSchema = z.custom<JsonObject>((value) => plainObjectSchema.safeParse(value).success)

const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.string().min(1), as: z.string().min(1) }),
  z.object({ kind: z.literal('system'), name: z.string().min(1) }),
])

/**
 * Who acted: a person, by internal id and by the role they acted `as` (employee, supervisor, hr, …), or a part of Bina.
 */
export type Actor = z.infer<typeof actorSchema>

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * One entry of a History chain. `sequence` counts from 1; `at` is an ISO-8601 UTC instant with milliseconds;
 * `before` and `after` hold what the action changed; `records` binds the records written with it (ADR 24); the hashes are
 * SHA-256 in lower-case hex. Release 0.1.0 wrote the action as `deed` (ADR 38): an entry has exactly one of the two.
 */
export const historyEntrySchema = z
  .strictObject({
    chain: z.string().min(1),
    sequence: z.int().min(1),
    at: z.iso.datetime({ precision: 3 }),
    actor: actorSchema,
    action: z.string().min(1).exactOptional(),
    deed: z.string().min(1).exactOptional(),
    before: jsonObjectSchema.exactOptional(),
    after: jsonObjectSchema.exactOptional(),
    records: jsonObjectSchema.exactOptional(),
    previousHash: hashSchema,
    hash: hashSchema,
  })
  .refine(({ action, deed }) => (action === undefined) !== (deed === undefined), { error: 'not-one-action' })

export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** The action that an entry records, whichever release wrote it. */
export const actionOf = ({ action, deed }: Pick<HistoryEntry, 'action' | 'deed'>): string =>
  action ?? deed ?? ''

/** What the first entry of every chain names as its predecessor. */
export const GENESIS_HASH = '0'.repeat(64)

/** An entry before it is linked to its chain, which gives it its number and hashes. */
export type HistoryDraft = Omit<HistoryEntry, 'sequence' | 'previousHash' | 'hash' | 'deed'> & {
  readonly action: string
}

/**
 * The hash of an entry: SHA-256 over the canonical JSON of everything but the hash itself.
 * Throws on what JSON cannot carry (NaN, infinity, half a surrogate pair). Source: RFC 8785.
 */
export const hashEntry = ({ hash: _, ...entry }: Omit<HistoryEntry, 'hash'> & { hash?: string }): string =>
  createHash('sha256')
    .update(canonicalize(entry) ?? '', 'utf8')
    .digest('hex')

/** Appends a draft to a chain: behind its last entry, or as its first when there is none yet. */
export const linkEntry = (
  previous: Pick<HistoryEntry, 'sequence' | 'hash'> | undefined,
  draft: HistoryDraft,
): HistoryEntry => {
  const entry = {
    ...draft,
    sequence: (previous?.sequence ?? 0) + 1,
    previousHash: previous?.hash ?? GENESIS_HASH,
  }
  return { ...entry, hash: hashEntry(entry) }
}

/** Whether a chain is whole; if not, `sequence` is the number that the first wrong entry should have. */
export type ChainVerdict =
  | { ok: true }
  | {
      ok: false
      sequence: number
      reason: 'wrong-chain' | 'wrong-sequence' | 'wrong-previous-hash' | 'wrong-hash'
    }

const faultOf = (entry: HistoryEntry, previous: HistoryEntry | undefined, chain: string) => {
  if (entry.chain !== chain) return 'wrong-chain'
  if (entry.sequence !== (previous?.sequence ?? 0) + 1) return 'wrong-sequence'
  if (entry.previousHash !== (previous?.hash ?? GENESIS_HASH)) return 'wrong-previous-hash'
  return entry.hash === hashEntry(entry) ? undefined : 'wrong-hash'
}

/**
 * Checks a whole chain from its first entry: same chain, no gap, every hash right. Entries cut off at the
 * end cannot be seen from the chain alone; the period's seal shows them.
 */
export const verifyChain = (entries: readonly HistoryEntry[]): ChainVerdict => {
  const chain = entries[0]?.chain ?? ''
  for (const [index, entry] of entries.entries()) {
    const reason = faultOf(entry, entries[index - 1], chain)
    if (reason !== undefined) return { ok: false, sequence: index + 1, reason }
  }
  return { ok: true }
}
