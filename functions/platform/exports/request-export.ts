import { randomUUID } from 'node:crypto'
import { attempts } from '../attempts.ts'
import type { Clock } from '../clock.ts'
import { commit } from '../history/commit.ts'
import { TransientError } from '../lambda/transient-error.ts'
import { chains, keys } from '../table/keys.ts'
import type { Tables } from '../table/table.ts'
import { create } from '../table/write.ts'
import type { ExportForm, ExportSubject } from './export-definition.ts'
import { createExport, type Export, exportsIn } from './exports.ts'

interface Deps {
  readonly tables: Tables
  readonly clock: Clock
}

interface WantedExport extends ExportSubject {
  readonly file: ExportForm
  readonly requestedBy: string
}

/** The request that now waits in an officer's name, and whether it is for what was asked for. */
export interface AskedExport extends Pick<Export, 'exportId' | 'requestedAs'> {
  readonly isWanted: boolean
}

const ATTEMPTS = 3

/** Puts the request into the queue; `undefined` where another of the same officer waits. */
const putRequest = async (
  { file: { kind, role, fileName }, requestedBy, periodId, unitId }: WantedExport,
  { tables, clock }: Deps,
): Promise<AskedExport | undefined> => {
  const exportId = randomUUID()
  const at = clock.now()
  const subject = { periodId, ...(unitId === undefined ? {} : { unitId }) }
  const asked = { exportId, kind, requestedBy, requestedAs: role, ...subject }
  const committed = await commit(tables, {
    chain: chains.export(exportId),
    actor: { kind: 'person', id: requestedBy, as: role },
    at,
    action: 'exportRequested',
    after: { state: 'queued', file: kind, ...subject },
    writes: [
      createExport({ ...asked, requestedAt: at.toISOString(), fileName: fileName(subject) }),
      create(keys.waitingExport(requestedBy), { exportId }, 'one-waits'),
    ],
  })
  return committed.ok ? { exportId, requestedAs: role, isWanted: true } : undefined
}

const isFor = (found: Export, { file, periodId, unitId }: WantedExport) =>
  found.kind === file.kind && found.periodId === periodId && found.unitId === unitId

/**
 * Asks for a file in an officer's name. An officer has one request waiting at a time, so that pressing twice asks once and nobody
 * fills the queue: while one waits, that one is answered.
 *
 * @throws TransientError when requests follow each other too closely.
 */
export const requestExport = async (wanted: WantedExport, deps: Deps): Promise<AskedExport> => {
  const { get, waitingOf } = exportsIn(deps.tables)
  for await (const _ of attempts(ATTEMPTS)) {
    const asked = await putRequest(wanted, deps)
    if (asked) return asked
    const found = await get((await waitingOf(wanted.requestedBy)) ?? '')
    if (found) return { ...found, isWanted: isFor(found, wanted) }
  }
  throw new TransientError('Another request of the same officer came and went.')
}
