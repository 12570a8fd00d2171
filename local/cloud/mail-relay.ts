import type { Mailbox } from '../mail/mailbox.ts'
import { postmanTo } from '../mail/postman.ts'
import type { SmtpServer } from '../mail/read-smtp-url.ts'
import { Relay } from '../mail/relay.ts'
import type { TellFate } from '../mail/tell-fate.ts'
import { StartError } from '../start-error.ts'
import type { Closing } from './closing.ts'
import type { Ground } from './ground.ts'

/** What no waiting mends: a password that is wrong, a name that no server has. */
const HOPELESS: Readonly<Record<string, string>> = {
  EAUTH: 'refuses the user and password of BINA_SMTP_URL',
  EDNS: 'is not known by that name: look at BINA_SMTP_URL',
}

/**
 * Opens the way to a real mail server. Throws a `StartError` when the server will not have us or does not exist; one
 * that only does not answer just now is tried again, as long as there is mail.
 */
export const startRelay = async (
  server: SmtpServer,
  { activity, clock, log, store }: Ground,
  mailbox: Mailbox,
  tellFate: TellFate,
  closing: Closing,
): Promise<Relay> => {
  const postman = postmanTo(server)
  const refusal = await postman.greet()
  const hopeless = refusal && HOPELESS[refusal.code]
  if (hopeless) {
    postman.close()
    throw new StartError(`The mail server ${postman.server} ${hopeless}.`)
  }
  if (refusal) log(`The mail server ${postman.server} takes no mail yet (${refusal.code}: ${refusal.said}).`)
  const relay = new Relay({ store: store.database, mailbox, postman, clock, activity, tellFate, log })
  closing.add(() => relay.stop())
  return relay
}
