import { SHARDS } from '../table/keys.ts'
import { LEASE_MILLISECONDS, type SendMailDeps } from './claim-notices.ts'
import { lettersOf } from './empty-outbox.ts'
import { noticesIn, type OutboxPart } from './notices.ts'

const PARTS: readonly OutboxPart[] = ['urgent', ...Array.from({ length: SHARDS }, (_, shard) => shard)]

/** So many notices of one part are looked at: whether thousands wait or tens of thousands changes nothing. */
const MOST_COUNTED = 200

/** How many letters are owed by now and not sent, those included that were refused and rest until they are tried again. */
export const waitingLetters = async ({
  tables,
  clock,
}: Pick<SendMailDeps, 'tables' | 'clock'>): Promise<number> => {
  const now = clock.now()
  const afterLease = new Date(now.getTime() + LEASE_MILLISECONDS)
  const owed = await Promise.all(
    PARTS.map((part) => noticesIn(tables).due(part, afterLease, { limit: MOST_COUNTED })),
  )
  const due = owed.flatMap(({ items }) => items).filter(({ notBefore }) => new Date(notBefore) <= now)
  return lettersOf(due).length
}
