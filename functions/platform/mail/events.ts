import * as z from 'zod'
import { idFact, tells, tellsNothing } from '../history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../history/events.ts'
import { askedFacts } from '../human-tasks/events.ts'
import { catalogue } from '../i18n/catalogue.ts'

/** What this folder of the platform writes into History, as a sentence. */
export const mailEventsFor = catalogue('platform/mail/events')

const notices = z.array(idFact)

/** The facts of each of its events. */
export const mailEvents = {
  /** Without the mailer's own id where the mail is known to have arrived because its link was opened. */
  mailSent: z.union([
    tells({ messageId: idFact, notices }),
    tells({ knownBy: z.literal('linkOpened'), notices }),
  ]),
  mailBounced: tellsNothing,
  mailDropped: tells({
    because: z.enum(['no-person', 'no-address', 'address-bounces', 'refused']),
    notices,
  }),
  mailComplained: tellsNothing,
  unreachableEscalated: tells(askedFacts),
} satisfies SchemasFor<typeof mailEventsFor>

declare module '../history/events.ts' {
  interface Events extends FactsIn<typeof mailEvents> {}
}
