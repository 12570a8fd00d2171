import * as z from 'zod'
import { getRecord } from '../platform/table/get.ts'
import { indexes, keys } from '../platform/table/keys.ts'
import { listPage, type Page, type PageRequest } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { create, patch, type Write, waking } from '../platform/table/write.ts'
import { IMPORT_FILES } from './import-problem.ts'

/** A problem as the report keeps it: where, which, and what stood there; `texts.ts` makes a sentence of it. */
const reportedProblemSchema = z.object({
  file: z.enum(IMPORT_FILES),
  line: z.number(),
  column: z.string(),
  code: z.string(),
  value: z.string().optional(),
  otherLine: z.number().optional(),
})

const count = z.number().int().default(0)

/**
 * One upload of an organisation. `queued` until it is either `imported` as a whole or `refused` as a whole; the counters
 * rise while it is written. `problems` holds the first 500 of `problemsTotal`. Any officer may cancel an officer's before it begins.
 */
export const importSchema = z.object({
  importId: z.string(),
  state: z.enum(['queued', 'imported', 'refused', 'cancelled']),
  requestedAt: z.string(),
  /** The person who asked; absent when the agency's operator did. */
  requestedBy: z.string().optional(),
  /** Keys of the objects in the Imports bucket. */
  files: z.object({ people: z.string(), units: z.string(), plans: z.string().optional() }),
  /** Which version of each is imported: what is put under the same key later is not. Absent in imports before 0.2. */
  versions: z.object({ people: z.string(), units: z.string(), plans: z.string() }).partial().optional(),
  /** Tells uploads of the same content from others. */
  filesDigest: z.string().optional(),
  /** Whether changes of access are carried out at once because nobody could confirm any when it began. */
  isUnconfirmed: z.boolean().optional(),
  /** Who works on it, and until when they may be silent. */
  holder: z.string().optional(),
  heldUntil: z.string().optional(),
  finishedAt: z.string().optional(),
  /** The officer who took it out of the queue; absent where it was not, and in records of before. */
  cancelledBy: z.string().optional(),
  peopleTotal: count,
  peopleAdded: count,
  peopleChanged: count,
  unitsTotal: count,
  unitsAdded: count,
  unitsChanged: count,
  plansTotal: count,
  plansChanged: count,
  /** Changes of access that wait for a second person. */
  accessChangesWaiting: count,
  problemsTotal: count,
  problems: z.array(reportedProblemSchema).default([]),
  /** Rows of which something was left as it was, because somebody else's request waits for it; the first 500. */
  leftOut: z.array(reportedProblemSchema).default([]),
})
export type Import = z.output<typeof importSchema>
export type ReportedProblem = z.output<typeof reportedProblemSchema>

const orderOf = ({ requestedAt, importId }: Pick<Import, 'requestedAt' | 'importId'>) =>
  `${requestedAt}#${importId}`

/** What `createImport` is refused with. */
export const ALREADY_REQUESTED = 'already-requested'

/** Puts a new import into the queue, from where `import-people` takes it. */
export const createImport = (
  queued: Pick<Import, 'importId' | 'requestedAt' | 'requestedBy' | 'files' | 'versions' | 'filesDigest'>,
): Write =>
  waking(
    'import-people',
    create(
      keys.import(queued.importId),
      {
        ...queued,
        state: 'queued',
        gsi1pk: indexes.queuedImports,
        gsi1sk: orderOf(queued),
        gsi2pk: indexes.imports,
        gsi2sk: orderOf(queued),
      },
      ALREADY_REQUESTED,
    ),
  )

const NO_LONGER_HELD = 'no-longer-held'

const whileHeldBy = (holder: string) => ({
  expression: '#state = :queued AND #holder = :holder',
  names: { '#state': 'state', '#holder': 'holder' },
  values: { ':queued': 'queued', ':holder': holder },
})

/** Counts what was written and stays the holder; refused when somebody else has taken over. */
export const advanceImport = (
  importId: string,
  holder: string,
  heldUntil: Date,
  add: Readonly<Record<string, number>>,
): Write =>
  patch(
    keys.import(importId),
    { set: { heldUntil: heldUntil.toISOString() }, add, when: whileHeldBy(holder) },
    NO_LONGER_HELD,
  )

/**
 * Remembers, before anything is written, how much there is to write, and whether changes of access need a second person:
 * a later run goes on so.
 */
export const beginImport = (
  importId: string,
  holder: string,
  begun: Pick<Import, 'isUnconfirmed' | 'peopleTotal' | 'unitsTotal' | 'plansTotal'>,
): Write => patch(keys.import(importId), { set: begun, when: whileHeldBy(holder) }, NO_LONGER_HELD)

/** Takes a finished import out of the queue. */
export const finishImport = (
  importId: string,
  holder: string,
  outcome: Partial<Import> & Pick<Import, 'state' | 'finishedAt'>,
): Write =>
  patch(
    keys.import(importId),
    { set: outcome, remove: ['holder', 'heldUntil', 'gsi1pk', 'gsi1sk'], when: whileHeldBy(holder) },
    NO_LONGER_HELD,
  )

export const importsIn = (tables: Tables) => ({
  get: (importId: string) => getRecord(tables, keys.import(importId), importSchema),
  /** Those not yet finished, the oldest first. */
  queued: (page: PageRequest = {}): Promise<Page<Import>> =>
    listPage({
      tables,
      schema: importSchema,
      query: {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :queued',
        ExpressionAttributeValues: { ':queued': indexes.queuedImports },
      },
      ...page,
    }),
  /** All, the newest first. */
  list: (page: PageRequest = {}): Promise<Page<Import>> =>
    listPage({
      tables,
      schema: importSchema,
      query: {
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :imports',
        ExpressionAttributeValues: { ':imports': indexes.imports },
        ScanIndexForward: false,
      },
      ...page,
    }),
})
