import type { Clock } from '../platform/clock.ts'
import type { Committed } from '../platform/history/append.ts'
import { commit } from '../platform/history/commit.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { patch } from '../platform/table/write.ts'
import { leaveQueue } from './import-queue.ts'
import type { Import } from './imports.ts'

/** Takes one's own import out of the queue; refused when it is somebody else's, or has begun. */
export const cancelImport = (
  { importId, requestedBy }: Import,
  by: string,
  { tables, clock }: { tables: Tables; clock: Clock },
): Promise<Committed> => {
  const at = clock.now()
  return commit(tables, {
    chain: chains.import(importId),
    actor: { kind: 'person', id: by, as: 'hr' },
    at,
    deed: 'importCancelled',
    before: { state: 'queued' },
    after: { state: 'cancelled' },
    writes: [
      patch(
        keys.import(importId),
        {
          set: { state: 'cancelled', finishedAt: at.toISOString() },
          remove: ['gsi1pk', 'gsi1sk'],
          when: {
            expression: '#state = :queued AND attribute_not_exists(#holder) AND #by = :by',
            names: { '#state': 'state', '#holder': 'holder', '#by': 'requestedBy' },
            values: { ':queued': 'queued', ':by': by },
          },
        },
        'begun-already',
      ),
      ...leaveQueue({ requestedBy }),
    ],
  })
}
