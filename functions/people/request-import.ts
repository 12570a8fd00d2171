import type { Actor } from '../domain/history-entry.ts'
import type { Clock } from '../platform/clock.ts'
import { commit } from '../platform/history/commit.ts'
import { digest } from '../platform/ids.ts'
import { recordOf } from '../platform/record-of.ts'
import { chains } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import type { ImportFiles, StoredFile } from './import-files.ts'
import { IMPORT_FILES, type ImportFile } from './import-problem.ts'
import { enterQueue, MOST_QUEUED, QUEUE_FULL, readQueue } from './import-queue.ts'
import { ALREADY_REQUESTED, createImport, type Import, importsIn } from './imports.ts'

type Versions = NonNullable<Import['versions']>
type ImportRequestResult = { ok: true; importId: string } | { ok: false; reason: string }

/** What an officer hands in: these very versions of the files. */
export type HandedIn = { people: StoredFile; units: StoredFile; plans?: StoredFile | undefined }

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
  queued: Pick<Import, 'importId' | 'requestedBy' | 'files' | 'versions' | 'filesDigest'>,
  { tables, clock }: { tables: Tables; clock: Clock },
): Promise<ImportRequestResult> => {
  const at = clock.now()
  const { importId, requestedBy, files, versions = {} } = queued
  const committed = await commit(tables, {
    chain: chains.import(importId),
    actor: requesterOf(requestedBy),
    at,
    // What it changes is told of each person and unit.
    officer: null,
    action: 'importRequested',
    after: { state: 'queued', hasPlans: files.plans !== undefined },
    writes: [
      createImport({ ...queued, requestedAt: at.toISOString() }),
      ...(requestedBy === undefined ? [] : [enterQueue(requestedBy, versions)]),
    ],
  })
  return committed.ok ? { ok: true, importId } : committed
}

/** The versions of the files that lie there now, for whoever names files by their keys alone. */
export const versionsOf = async (
  files: Readonly<Partial<Record<ImportFile, string | undefined>>>,
  bucket: ImportFiles,
): Promise<Versions> => {
  const found = await Promise.all(
    IMPORT_FILES.map(async (file) => [file, (await bucket.find(files[file] ?? ''))?.version] as const),
  )
  return recordOf(found.flatMap(([file, version]) => (version ? [[file, version]] : [])))
}

/** The import that an officer asks for with these versions: asking twice is asking for the same one. */
export const importIdOf = (requestedBy: string, versions: Versions): string =>
  digest(JSON.stringify([requestedBy, ...IMPORT_FILES.map((file) => versions[file] ?? '')])).slice(0, 32)

/**
 * Queues what an officer has uploaded; `import-people` takes it from there. `importId` is the caller's
 * own name for it, so that asking twice imports once. Files that wait already are not queued again: the answer names the
 * import that waits.
 */
export const requestImport = async (
  { importId, requestedBy, files }: { importId: string; requestedBy: string; files: HandedIn },
  deps: { tables: Tables; clock: Clock },
): Promise<ImportRequestResult> => {
  const handedIn = IMPORT_FILES.flatMap((file) => {
    const stored = files[file]
    return stored ? [[file, stored] as const] : []
  })
  const versions: Versions = recordOf(handedIn.map(([file, { version }]) => [file, version]))
  if (await importsIn(deps.tables).get(importId)) return { ok: true, importId }
  const filesDigest = digest(JSON.stringify(handedIn.map(([file, { etag, size }]) => [file, etag, size])))
  const queue = await readQueue(deps.tables)
  const same = queue.find((upload) => upload.filesDigest === filesDigest)
  if (same) return { ok: true, importId: same.importId }
  const own = queue.filter((upload) => upload.requestedBy === requestedBy)
  if (own.length >= MOST_QUEUED) return { ok: false, reason: QUEUE_FULL }
  const keys = { people: files.people.key, units: files.units.key }
  const plans = files.plans === undefined ? {} : { plans: files.plans.key }
  const queued = await queueImport(
    { importId, requestedBy, files: { ...keys, ...plans }, versions, filesDigest },
    deps,
  )
  return !queued.ok && queued.reason === ALREADY_REQUESTED ? { ok: true, importId } : queued
}
