import * as z from 'zod'
import { changes, countFact, digestFact, idFact, tells, wordFact } from '../history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../history/events.ts'
import { catalogue } from '../i18n/catalogue.ts'
import { EXPORT_FAILURES } from './exports.ts'

/** What this folder of the platform writes into History, as a sentence. */
export const exportEventsFor = catalogue('platform/exports/events')

const queued = { state: z.literal('queued') }

/** The facts of each of its events. */
export const exportEvents = {
  /** `file` is the kind of file. */
  exportRequested: tells({ ...queued, file: wordFact, periodId: idFact, unitId: idFact.exactOptional() }),
  exportWritten: changes(queued, {
    state: z.literal('ready'),
    rows: countFact,
    size: countFact,
    sha256: digestFact,
  }),
  exportFailed: changes(queued, { state: z.literal('failed'), failure: z.enum(EXPORT_FAILURES) }),
  exportDownloaded: tells({ sha256: digestFact }),
} satisfies SchemasFor<typeof exportEventsFor>

declare module '../history/events.ts' {
  interface Events extends FactsIn<typeof exportEvents> {}
}
