import type { Actor } from '../domain/history-entry.ts'
import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { ImportFiles } from './import-files.ts'
import { createImport, type Import } from './imports.ts'
import type { ImportBytes } from './read-directory.ts'

/** `importId` is the caller's own name for this upload, so that asking twice imports once. */
type ImportRequest = { importId: string; requestedBy?: string | undefined; files: ImportBytes }

type Requested = { ok: true; importId: string } | { ok: false; reason: string }

const actorOf = (requestedBy: string | undefined): Actor =>
  requestedBy === undefined
    ? { kind: 'system', name: 'operator' }
    : { kind: 'person', id: requestedBy, as: 'hr' }

/** Queues files that stand in the Imports bucket already. Reason `already-requested` when the id is taken. */
export const queueImport = async (
  queued: Pick<Import, 'importId' | 'requestedBy' | 'files'>,
  { tables, clock }: { tables: Tables; clock: Clock },
): Promise<Requested> => {
  const at = clock.now()
  const { importId, requestedBy, files } = queued
  const committed = await commit(tables, {
    chain: chains.import(importId),
    actor: actorOf(requestedBy),
    at,
    deed: 'importRequested',
    after: { state: 'queued', hasPlans: files.plans !== undefined },
    writes: [createImport({ ...queued, requestedAt: at.toISOString() })],
  })
  return committed.ok ? { ok: true, importId } : committed
}

/** Stores the uploaded files and queues their import; `import-people` takes it from there within two minutes. */
export const requestImport = async (
  { importId, requestedBy, files }: ImportRequest,
  deps: { tables: Tables; clock: Clock; files: ImportFiles },
): Promise<Requested> => {
  const stored = { people: `${importId}/people.csv`, units: `${importId}/units.csv` }
  const plans = files.plans === undefined ? {} : { plans: `${importId}/plans.csv` }
  await deps.files.put(stored.people, files.people)
  await deps.files.put(stored.units, files.units)
  if (files.plans !== undefined) await deps.files.put(`${importId}/plans.csv`, files.plans)
  return queueImport({ importId, requestedBy, files: { ...stored, ...plans } }, deps)
}
