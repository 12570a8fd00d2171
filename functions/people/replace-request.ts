import type { OwedNotice } from '../platform/mail/notices.ts'
import type { Write } from '../platform/table/write.ts'
import { type AccessChange, endAccessChange } from '../records/access-changes.ts'
import { noticesOfReplacement, owe } from './access-notices.ts'

/** The end of the request that another takes the place of, where one waits, and word of it to whoever asked for it. */
export const replaceRequest = (
  latest: AccessChange | undefined,
  later: { readonly at: Date; readonly requestedBy: string | undefined },
): { readonly writes: readonly Write[]; readonly told: readonly OwedNotice[] } => {
  if (latest?.state !== 'waiting') return { writes: [], told: [] }
  const told = noticesOfReplacement(latest, { at: later.at, by: later.requestedBy })
  return { writes: [endAccessChange(latest, { state: 'replaced' }), ...owe(told)], told }
}
