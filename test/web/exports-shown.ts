import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Export, ExportRole } from '../../functions/platform/exports/exports.ts'
import { indexes, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'

const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

interface Owner extends Pick<Export, 'requestedBy' | 'kind'> {
  readonly requestedAs: ExportRole
  /** An instant at which one file is ready and another has expired; ISO-8601. */
  readonly now: string
}

const daysBefore = (instant: string, days: number) =>
  new Date(Date.parse(instant) - days * 86_400_000).toISOString()

/** Files of one officer, one in each state: `ready-hr`, `queued-hr`, `expired-hr`, `failed-hr`, likewise for auditors. */
export const withExports = async (tables: Tables, { now, kind, requestedBy, requestedAs }: Owner) => {
  const end = kind === 'results' ? 'csv' : 'ndjson'
  const ready = { state: 'ready', size: 4_182_744, rows: 14_351, sha256: SHA256, objectKey: 'results/one.1' }
  const files: readonly (readonly [string, number, Partial<Export>])[] = [
    ['ready', 2, { ...ready, state: 'ready', finishedAt: daysBefore(now, 2) }],
    ['queued', 0, { state: 'queued', done: 4200, total: 14_351 }],
    ['expired', 9, { ...ready, state: 'ready', finishedAt: daysBefore(now, 9) }],
    ['failed', 3, { state: 'failed', failure: 'error', finishedAt: daysBefore(now, 3) }],
  ]
  for (const [name, days, more] of files) {
    const exportId = `${name}-${requestedAs}`
    const requestedAt = daysBefore(now, days)
    const Item = {
      ...keys.export(exportId),
      exportId,
      kind,
      requestedAt,
      requestedBy,
      requestedAs,
      periodId: '2026-q4',
      ...(kind === 'evidence' && name === 'queued' ? { unitId: 'dinkes' } : {}),
      fileName: `bina-2026-q4.${end}`,
      ...more,
      gsi2pk: indexes.exportsOf(requestedBy),
      gsi2sk: `${requestedAt}#${exportId}`,
    }
    await tables.client.send(new PutCommand({ TableName: tables.records, Item }))
  }
}

/** Those of the officer of HR who is signed in by the name of the role. */
export const OF_HR: Owner = {
  requestedBy: 'hrhrhrhrhrh1',
  requestedAs: 'hr',
  kind: 'results',
  now: '2026-12-07T02:00:00.000Z',
}

/** Those of the auditor of the tests. */
export const OF_AUDITOR: Owner = {
  requestedBy: 'auditauditau',
  requestedAs: 'auditor',
  kind: 'evidence',
  now: '2027-02-01T03:00:00.000Z',
}
