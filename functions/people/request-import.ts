import { createHash } from 'node:crypto'
import type { Actor } from '../domain/history-entry.ts'
import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { digest } from '../platform/ids.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { ImportFiles } from './import-files.ts'
import { enterQueue, MOST_QUEUED, QUEUE_FULL, readQueue } from './import-queue.ts'
import { createImport, type Import } from './imports.ts'
import type { ImportBytes } from './read-directory.ts'

/** `importId` is the caller's own name for this upload, so that asking twice imports once. */
type ImportRequest = { importId: string; requestedBy?: string | undefined; files: ImportBytes }

type Requested = { ok: true; importId: string } | { ok: false; reason: string }

/** Who asks for an import, as History names them: an officer of HR, or the agency's operator. */
export const requesterOf = (requestedBy: string | undefined): Actor =>
  requestedBy === undefined
    ? { kind: 'system', name: 'operator' }
    : { kind: 'person', id: requestedBy, as: 'hr' }

/**
 * Queues files that stand in the Imports bucket already. Reason `already-requested` when the id is taken, `queue-full`
 * when the officer has enough of them waiting.
 */
export const queueImport = async (
  queued: Pick<Import, 'importId' | 'requestedBy' | 'files' | 'filesDigest'>,
  { tables, clock }: { tables: Tables; clock: Clock },
): Promise<Requested> => {
  const at = clock.now()
  const { importId, requestedBy, files } = queued
  const committed = await commit(tables, {
    chain: chains.import(importId),
    actor: requesterOf(requestedBy),
    at,
    // What it changes is told of each person and unit.
    officer: null,
    deed: 'importRequested',
    after: { state: 'queued', hasPlans: files.plans !== undefined },
    writes: [
      createImport({ ...queued, requestedAt: at.toISOString() }),
      ...(requestedBy === undefined ? [] : [enterQueue(requestedBy)]),
    ],
  })
  return committed.ok ? { ok: true, importId } : committed
}

const digestOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const digestOf = ({ people, units, plans }: ImportBytes): string =>
  digest([people, units, plans].map((bytes) => (bytes ? digestOfBytes(bytes) : '')).join())

/**
 * Stores the uploaded files and queues their import; `import-people` takes it from there within two minutes. Files that
 * wait already are not queued again: the answer names the import that waits.
 */
export const requestImport = async (
  { importId, requestedBy, files }: ImportRequest,
  deps: { tables: Tables; clock: Clock; files: ImportFiles },
): Promise<Requested> => {
  const filesDigest = digestOf(files)
  const queue = await readQueue(deps.tables)
  const same = queue.find((upload) => upload.filesDigest === filesDigest)
  if (same) return { ok: true, importId: same.importId }
  const own = queue.filter((upload) => requestedBy !== undefined && upload.requestedBy === requestedBy)
  if (own.length >= MOST_QUEUED) return { ok: false, reason: QUEUE_FULL }
  const stored = { people: `${importId}/people.csv`, units: `${importId}/units.csv` }
  const plans = files.plans === undefined ? {} : { plans: `${importId}/plans.csv` }
  await deps.files.put(stored.people, files.people)
  await deps.files.put(stored.units, files.units)
  if (files.plans !== undefined) await deps.files.put(`${importId}/plans.csv`, files.plans)
  return queueImport({ importId, requestedBy, files: { ...stored, ...plans }, filesDigest }, deps)
}
