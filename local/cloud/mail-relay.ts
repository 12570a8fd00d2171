import type { Mailbox } from '../mail/mailbox.ts'
import type { SmtpServer } from '../mail/read-smtp-url.ts'
import { Relay } from '../mail/relay.ts'
import { mailerTo } from '../mail/smtp-mailer.ts'
import type { TellFate } from '../mail/tell-fate.ts'
import { StartError } from '../start-error.ts'
import type { Closing } from './closing.ts'
import type { Ground } from './ground.ts'

/** Errors that waiting does not resolve, such as a wrong password or an unknown host. */
const HOPELESS: Readonly<Record<string, string>> = {
  EAUTH: 'refuses the user and password of BINA_SMTP_URL',
  EDNS: 'is not known by that name: look at BINA_SMTP_URL',
}

/**
 * Connects to a real mail server. Throws a `StartError` if the server rejects the sign-in or does not exist. A server
 * that does not answer is tried again while there is mail.
 */
export const startRelay = async (
  server: SmtpServer,
  { activity, clock, log, store }: Ground,
  mailbox: Mailbox,
  tellFate: TellFate,
  closing: Closing,
): Promise<Relay> => {
  const mailer = mailerTo(server)
  const refusal = await mailer.greet()
  const hopeless = refusal && HOPELESS[refusal.code]
  if (hopeless) {
    mailer.close()
    throw new StartError(`The mail server ${mailer.server} ${hopeless}.`)
  }
  if (refusal) log(`The mail server ${mailer.server} takes no mail yet (${refusal.code}: ${refusal.said}).`)
  const relay = new Relay({ store: store.database, mailbox, mailer, clock, activity, tellFate, log })
  closing.add(() => relay.stop())
  return relay
}
