import type { IncomingMessage } from 'node:http'
import type { HttpAnswer } from '../api/proxy-response.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { inboxPage } from '../mail/inbox-page.ts'
import type { Mailbox } from '../mail/mailbox.ts'
import { clockPage } from './clock-page.ts'

export interface LocalPagesOptions {
  readonly mailbox: Mailbox
  readonly clock: MovableClock
  counts(): object
  /** How many mails wait for a real server; `undefined` where there is none. */
  mailsWaiting(): number | undefined
}

const json = (value: unknown): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

const html = (body: string, policy: string): HttpAnswer => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  },
  body,
})

const OWN = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
// A mail may bring any markup: it is shown without scripts, and its links leave the frame it is in.
const FOREIGN =
  "sandbox allow-top-navigation allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const missing: HttpAnswer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found\n' }

const mailsOf = (mailbox: Mailbox, query: URLSearchParams) => {
  const to = query.get('to')
  const after = query.get('after')
  const limit = Math.min(Number(query.get('limit')) || 50, 1000)
  return mailbox.find({ limit, ...(to ? { to } : {}), ...(after === null ? {} : { after: Number(after) }) })
}

/** The machine's own pages: `/_local/inbox`, `/_local/clock`, `/_local/counts.json`, `/_local/health`. */
export const localPages =
  ({ mailbox, clock, counts, mailsWaiting }: LocalPagesOptions) =>
  async (request: IncomingMessage, body: Buffer): Promise<HttpAnswer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    if (pathname === '/_local/inbox') return html(inboxPage(mailbox, searchParams), OWN)
    if (pathname === '/_local/inbox.json') return json(mailsOf(mailbox, searchParams))
    if (pathname === '/_local/clock') return clockPage(request, body.toString(), clock)
    if (pathname === '/_local/counts.json') return json(counts())
    if (pathname === '/_local/health') {
      return json({ ready: true, now: new Date(clock.now()).toISOString(), mailsWaiting: mailsWaiting() })
    }
    const id = /^\/_local\/inbox\/(\d+)\.html$/.exec(pathname)?.[1]
    const mail = id ? mailbox.read(Number(id)) : undefined
    return mail ? html(mail.html, FOREIGN) : missing
  }
