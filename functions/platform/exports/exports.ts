import * as z from 'zod'
import { getRecord } from '../table/get.ts'
import { indexes, keys } from '../table/keys.ts'
import { listPage, type Page, type PageRequest } from '../table/page.ts'
import type { Tables } from '../table/table.ts'
import { create, type Write, waking } from '../table/write.ts'

const EXPORT_ROLES = ['hr', 'auditor'] as const
/** The roles whose officers ask for files. */
export type ExportRole = (typeof EXPORT_ROLES)[number]

/** For so many days a file can be downloaded; then the bucket deletes it. */
export const EXPORT_LASTS_DAYS = 7

const DAY = 86_400_000
const count = z.number().int().default(0)

/**
 * A file that an officer asked for. `queued` until it is `ready` or `failed`; `done` of `total` are written so far. What a
 * run notes of its progress is no product state.
 */
export const exportSchema = z.object({
  exportId: z.string(),
  kind: z.string(),
  state: z.enum(['queued', 'ready', 'failed']),
  requestedAt: z.string(),
  requestedBy: z.string(),
  /** The role in which they asked, and in which they download. */
  requestedAs: z.enum(EXPORT_ROLES),
  periodId: z.string(),
  unitId: z.string().optional(),
  /** How the file is called on the computer of whoever downloads it. */
  fileName: z.string(),
  /** Who works on it, and until when they may be silent. */
  holder: z.string().optional(),
  heldUntil: z.string().optional(),
  /** How often writing it was begun. */
  attempts: count,
  total: count,
  done: count,
  finishedAt: z.string().optional(),
  /** The object in the Exports bucket. */
  objectKey: z.string().optional(),
  /** Bytes. */
  size: z.number().int().optional(),
  /** How many of those that are counted the file holds: employees, histories. */
  rows: z.number().int().optional(),
  /** SHA-256 of the file, hex. */
  sha256: z.string().optional(),
  /** Why there is no file: see `ExportFailure`. */
  failure: z.string().optional(),
})
export type Export = z.output<typeof exportSchema>

/** The requester no longer has the role; the run's time did not suffice; or it failed again and again. */
export const EXPORT_FAILURES = ['notOfficer', 'tooLong', 'error'] as const
export type ExportFailure = (typeof EXPORT_FAILURES)[number]

/** A file that is there, or was. */
export interface ReadyExport extends Export {
  readonly finishedAt: string
  readonly objectKey: string
  readonly size: number
  readonly rows: number
  readonly sha256: string
}

export const isReady = (found: Export): found is ReadyExport =>
  found.state === 'ready' && found.objectKey !== undefined && found.sha256 !== undefined

/** Until when a file can be downloaded. */
export const expiryOf = ({ finishedAt }: Pick<ReadyExport, 'finishedAt'>): Date =>
  new Date(Date.parse(finishedAt) + EXPORT_LASTS_DAYS * DAY)

const PAGES: Readonly<Record<ExportRole, string>> = { hr: '/hr/exports', auditor: '/audit/exports' }

/** The path of the page that shows a request and its file. */
export const exportAddress = ({ requestedAs, exportId }: Pick<Export, 'requestedAs' | 'exportId'>): string =>
  `${PAGES[requestedAs]}/${exportId}`

/** Puts a new request into the queue, from where `write-exports` takes it. */
export const createExport = (queued: Omit<Export, 'state' | 'attempts' | 'total' | 'done'>): Write =>
  waking(
    'write-exports',
    create(
      keys.export(queued.exportId),
      {
        ...queued,
        state: 'queued',
        gsi1pk: indexes.queuedExports,
        gsi1sk: `${queued.requestedAt}#${queued.exportId}`,
        gsi2pk: indexes.exportsOf(queued.requestedBy),
        gsi2sk: `${queued.requestedAt}#${queued.exportId}`,
      },
      'never',
    ),
  )

/** Which file an officer waits for. */
export const waitingExportSchema = z.object({ exportId: z.string() })

export const exportsIn = (tables: Tables) => ({
  get: (exportId: string) => getRecord(tables, keys.export(exportId), exportSchema),
  /** The request of an officer that waits or is being worked on. */
  waitingOf: async (personId: string): Promise<string | undefined> =>
    (await getRecord(tables, keys.waitingExport(personId), waitingExportSchema))?.exportId,
  /** Those not yet finished, the oldest first. */
  queued: (page: PageRequest = {}): Promise<Page<Export>> =>
    listPage({
      tables,
      schema: exportSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :queued',
        ExpressionAttributeValues: { ':queued': indexes.queuedExports },
      },
      ...page,
    }),
  /** What an officer asked for, the newest first. */
  ofPerson: (personId: string, page: PageRequest = {}): Promise<Page<Export>> =>
    listPage({
      tables,
      schema: exportSchema,
      query: {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :own',
        ExpressionAttributeValues: { ':own': indexes.exportsOf(personId) },
        ScanIndexForward: false,
      },
      ...page,
    }),
})
