import * as z from 'zod'
import { tells } from '../history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../history/events.ts'
import { catalogue } from '../i18n/catalogue.ts'
import { roleSchema } from './accounts.ts'

/** What this folder of the platform writes into History, as a sentence. */
export const accessEventsFor = catalogue('platform/access/events')

/** The facts of each of its events. */
export const accessEvents = {
  signedIn: tells({ roles: z.array(roleSchema) }),
} satisfies SchemasFor<typeof accessEventsFor>

declare module '../history/events.ts' {
  interface Events extends FactsIn<typeof accessEvents> {}
}
