import { createTransport } from 'nodemailer'
import type { SmtpServer } from './read-smtp-url.ts'
import { type SmtpRefusal, smtpRefusal } from './smtp-refusal.ts'

/** One mail on its way to one reader. */
export interface Parcel {
  readonly messageId: string
  /** Epoch milliseconds. */
  readonly time: number
  readonly sender: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The whole message where it was given so. */
  readonly raw?: Uint8Array | undefined
}

/** Sends mail to a real SMTP server, one message at a time over a connection that stays open. */
export interface Mailer {
  /** `host:port`. */
  readonly server: string
  /** Resolves with `undefined` once the server has accepted the mail, or with the reason why it has not. */
  send(parcel: Parcel): Promise<SmtpRefusal | undefined>
  /** Connects and signs in, and resolves with what went wrong. */
  greet(): Promise<SmtpRefusal | undefined>
  close(): void
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i

const addressOf = (sender: string) => /<([^>]+)>/.exec(sender)?.[1] ?? sender

const contentOf = ({ raw, sender, recipient, subject, text, html, time, messageId }: Parcel) =>
  raw
    ? { raw: Buffer.from(raw) }
    : {
        from: sender,
        to: recipient,
        subject,
        date: new Date(time),
        // The same at every attempt, so that a mail delivered twice can be recognised.
        messageId: `<${messageId}@${addressOf(sender).split('@')[1] ?? 'local'}>`,
        ...(text === '' ? {} : { text }),
        ...(html === '' ? {} : { html }),
      }

export const mailerTo = ({ host, port, secure, user = '', password = '' }: SmtpServer): Mailer => {
  const transport = createTransport({
    pool: true,
    // After a crash, only the mail being sent may or may not have arrived.
    maxConnections: 1,
    maxMessages: 1000,
    maxRequeues: 2,
    host,
    port,
    secure,
    // A password does not travel in the clear, nor to a server that only says who it is. Encryption that nobody asked
    // for is better than none, whoever vouches for it; and on this very machine there is nobody in between.
    requireTLS: user !== '' && !LOOPBACK.test(host),
    tls: { rejectUnauthorized: (secure || user !== '') && !LOOPBACK.test(host) },
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user === '' ? {} : { auth: { user, pass: password } }),
  })
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  // As SASL sends them; the longest first, since one may hold another.
  const secrets = password === '' ? [] : [base64(`\0${user}\0${password}`), base64(password), password]
  const attempt = async (step: () => Promise<unknown>, reader: readonly string[] = []) => {
    try {
      await step()
      return undefined
    } catch (error) {
      return smtpRefusal(error, [...secrets, ...reader])
    }
  }
  return {
    server: `${host}:${port}`,
    send: (parcel) => {
      const envelope = { from: addressOf(parcel.sender), to: [parcel.recipient] }
      return attempt(() => transport.sendMail({ ...contentOf(parcel), envelope }), envelope.to)
    },
    greet: () => attempt(() => transport.verify()),
    close: () => transport.close(),
  }
}
