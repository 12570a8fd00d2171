import type { Clock } from '../platform/clock.ts'
import type { CommitResult } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { queueNotice } from '../platform/mail/notices.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch, type Write } from '../platform/table/write.ts'
import { leaveQueue } from './import-queue.ts'
import type { Import } from './imports.ts'

/** Nobody's import disappears unseen. */
const tellRequester = (importId: string, requestedBy: string, by: string, at: Date): Write[] =>
  requestedBy === by
    ? []
    : [
        queueNotice({
          noticeId: `${importId}.cancelled`,
          personId: requestedBy,
          kind: 'importCancelled',
          aboutId: by,
          notBefore: at,
        }),
      ]

/**
 * Takes an officer's import out of the queue: one's own, or a colleague's, who is told; refused when it has begun, and when
 * the operator asked for it.
 */
export const cancelImport = async (
  { importId, requestedBy }: Import,
  by: string,
  { tables, clock }: { tables: Tables; clock: Clock },
): Promise<CommitResult> => {
  if (requestedBy === undefined) return { ok: false, reason: 'of-operator' }
  const at = clock.now()
  return commit(tables, {
    chain: chains.import(importId),
    actor: { kind: 'person', id: by, as: 'hr' },
    at,
    action: 'importCancelled',
    before: { state: 'queued' },
    after: { state: 'cancelled', requestedBy },
    writes: [
      patch(
        keys.import(importId),
        {
          set: { state: 'cancelled', finishedAt: at.toISOString(), cancelledBy: by },
          remove: ['gsi1pk', 'gsi1sk'],
          when: {
            expression: '#state = :queued AND attribute_not_exists(#holder) AND #by = :by',
            names: { '#state': 'state', '#holder': 'holder', '#by': 'requestedBy' },
            values: { ':queued': 'queued', ':by': requestedBy },
          },
        },
        'begun-already',
      ),
      ...leaveQueue({ requestedBy }),
      ...tellRequester(importId, requestedBy, by, at),
    ],
  })
}
