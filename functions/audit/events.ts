import * as z from 'zod'
import { CONTRADICTION_REASONS } from '../platform/history/contradictions.ts'
import { changes, countFact, dayFact, digestFact, idFact, tells } from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'

/** What this capability writes into History, as a sentence. */
export const auditEventsFor = catalogue('audit/events')

/** What an auditor can read, each page of which is recorded. */
const AUDITED_PAGES = [
  'start',
  'search',
  'person',
  'period',
  'unit',
  'appraisal',
  'execution',
  'appraisalExport',
  // Read by auditors before 0.3.0, when a page made the file.
  'periodExport',
  'exportDownload',
  'accessChanges',
  'officerActions',
  'readings',
  'directoryHistory',
] as const

/** Names of records and fields are those that were found, which somebody may have made up. */
const found = z.array(
  z.strictObject({
    chain: z.string(),
    record: z.string(),
    reason: z.enum(CONTRADICTION_REASONS),
    field: z.string().nullable(),
  }),
)

/** The facts of each of its events. */
export const auditEvents = {
  periodSealed: changes(
    { state: z.literal('closed') },
    { state: z.literal('sealed'), root: digestFact, chains: countFact, entries: countFact },
  ),
  contradictionsFound: tells({ contradictions: countFact, found }),
  recordsCompared: tells({ day: dayFact, records: countFact, contradictions: countFact, found }),
  executionArchived: tells({
    status: z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']),
    key: idFact,
    document: digestFact,
  }),
  auditorRead: tells({ page: z.enum(AUDITED_PAGES), id: idFact.exactOptional() }),
} satisfies SchemasFor<typeof auditEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof auditEvents> {}
}
