import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import type { ToldEvent } from '../history/events.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { queueNotice } from '../mail/notices.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { patch, removeWhen, type Write } from '../table/write.ts'
import type { Export, ExportFailure } from './exports.ts'
import type { HeldExport } from './held-export.ts'
import type { ReadyFile } from './write-file.ts'

/** How a request ends: with a file, or with the reason why there is none. */
export type Outcome =
  | (ReadyFile & { readonly state: 'ready' })
  | { readonly state: 'failed'; readonly failure: ExportFailure }

const leaveQueue = (
  { wanted: { exportId, requestedBy }, holder }: HeldExport,
  outcome: Outcome,
  at: Date,
) => [
  patch(
    keys.export(exportId),
    {
      set: { ...outcome, finishedAt: at.toISOString() },
      remove: ['holder', 'heldUntil', 'gsi1pk', 'gsi1sk'],
      when: {
        expression: '#state = :queued AND #holder = :holder',
        names: { '#state': 'state', '#holder': 'holder' },
        values: { ':queued': 'queued', ':holder': holder },
      },
    },
    'no-longer-held',
  ),
  removeWhen(
    keys.waitingExport(requestedBy),
    {
      expression: 'attribute_not_exists(pk) OR #exportId = :exportId',
      names: { '#exportId': 'exportId' },
      values: { ':exportId': exportId },
    },
    'another-waits',
  ),
]

/** Whoever lost the role meanwhile could not open the page that the mail leads to. */
const tellRequester = ({ exportId, requestedBy }: Export, outcome: Outcome, at: Date): Write[] =>
  outcome.state === 'failed' && outcome.failure === 'notOfficer'
    ? []
    : [
        queueNotice({
          noticeId: `${exportId}.${outcome.state}`,
          personId: requestedBy,
          kind: outcome.state === 'ready' ? 'exportReady' : 'exportFailed',
          exportId,
          notBefore: at,
        }),
      ]

const QUEUED = { state: 'queued' } as const

const eventOf = (outcome: Outcome): ToldEvent<'exportWritten' | 'exportFailed'> => {
  if (outcome.state === 'failed') return { action: 'exportFailed', before: QUEUED, after: outcome }
  const { state, rows, size, sha256 } = outcome
  return { action: 'exportWritten', before: QUEUED, after: { state, rows, size, sha256 } }
}

/**
 * Ends a request: the requester is told by mail, and may ask for another file.
 *
 * @throws TransientError when another run has taken over.
 */
export const finishExport = async (
  held: HeldExport,
  outcome: Outcome,
  { tables, clock }: { readonly tables: Tables; readonly clock: Clock },
): Promise<void> => {
  const { exportId } = held.wanted
  const at = clock.now()
  const committed = await commit(tables, {
    chain: chains.export(exportId),
    actor: { kind: 'system', name: 'write-exports' },
    at,
    ...eventOf(outcome),
    writes: [...leaveQueue(held, outcome, at), ...tellRequester(held.wanted, outcome, at)],
  })
  if (!committed.ok) throw new TransientError(`The export ${exportId} was not finished: ${committed.reason}.`)
}
