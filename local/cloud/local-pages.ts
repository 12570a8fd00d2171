import type { IncomingMessage } from 'node:http'
import type { HttpAnswer } from '../api/proxy-response.ts'
import { refusal } from '../api/refusals.ts'
import { isSameOrigin } from '../api/same-origin.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { localHeaders } from '../local-page.ts'
import { inboxPage } from '../mail/inbox-page.ts'
import type { Mailbox } from '../mail/mailbox.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { metricsPage } from '../metrics/metrics-page.ts'
import { metricsText } from '../metrics/metrics-text.ts'
import { clockPage } from './clock-page.ts'
import type { Morning } from './next-working-morning.ts'

export interface LocalPagesOptions {
  readonly mailbox: Mailbox
  readonly clock: MovableClock
  counts(): object
  readonly metrics: Metrics
  /** How many mails wait for a real server; `undefined` where there is none. */
  mailsWaiting(): number | undefined
  /** Whether the machine serves people for real: then nobody at it reads their mail or moves its clock. */
  readonly isForReal: boolean
  readonly morning: Morning | undefined
}

const HEALTH = '/_local/health'

const answer = (contentType: string, body: string, headers = {}): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': contentType, ...headers },
  body,
})

const TEXT = 'text/plain; version=0.0.4; charset=utf-8'

const json = (value: unknown) => answer('application/json', JSON.stringify(value))

const html = (body: string, headers = {}) => answer('text/html; charset=utf-8', body, headers)

// A mail may bring any markup: it is shown without scripts, and its links leave the frame it is in. What is sandboxed must
// not ask for an opener policy: browsers would show nothing.
const FOREIGN = {
  'content-security-policy':
    "sandbox allow-top-navigation allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'unsafe-none',
  'referrer-policy': 'no-referrer',
}

const NUMBERS = ['after', 'before', 'from', 'limit']

const wrongNumberIn = (query: URLSearchParams) =>
  NUMBERS.find((name) => !/^\d{0,15}$/.test(query.get(name) ?? ''))

const notANumber = (name: string): HttpAnswer => ({
  status: 400,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `“${name}” must be a whole number of at most 15 digits.\n`,
})

const mailsOf = (mailbox: Mailbox, query: URLSearchParams) => {
  const to = query.get('to')
  const after = query.get('after')
  const limit = Math.min(Number(query.get('limit')) || 50, 1000)
  return mailbox.find({ limit, ...(to ? { to } : {}), ...(after === null ? {} : { after: Number(after) }) })
}

const pageAt = (
  { pathname, searchParams }: URL,
  { mailbox, clock, counts, metrics, mailsWaiting }: LocalPagesOptions,
): HttpAnswer | undefined => {
  if (pathname === '/_local/inbox') return html(inboxPage(mailbox, searchParams))
  if (pathname === '/_local/inbox.json') return json(mailsOf(mailbox, searchParams))
  if (pathname === '/_local/counts.json') return json(counts())
  if (pathname === '/_local/metrics') return html(metricsPage(metrics.all()))
  if (pathname === '/_local/metrics.txt') return answer(TEXT, metricsText(metrics.all()))
  if (pathname === HEALTH)
    return json({ ready: true, now: new Date(clock.now()).toISOString(), mailsWaiting: mailsWaiting() })
  const id = /^\/_local\/inbox\/(\d{1,15})\.html$/.exec(pathname)?.[1]
  const mail = id ? mailbox.read(Number(id)) : undefined
  return mail && html(mail.html, FOREIGN)
}

const CLOCK = '/_local/clock'

const answerTo = async (
  request: IncomingMessage,
  body: Buffer,
  options: LocalPagesOptions,
): Promise<HttpAnswer> => {
  const { method = 'GET', headers } = request
  const address = new URL(request.url ?? '/', 'http://local')
  const methods = address.pathname === CLOCK ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']
  if (!isSameOrigin(request)) return refusal(403, headers)
  if (options.isForReal && address.pathname !== HEALTH) return refusal(404, headers)
  if (!methods.includes(method)) {
    const no = refusal(405, headers)
    return { ...no, headers: { ...no.headers, allow: methods.join(', ') } }
  }
  const wrong = wrongNumberIn(address.searchParams)
  if (wrong) return notANumber(wrong)
  if (address.pathname === CLOCK) return clockPage(request, body.toString(), options)
  return pageAt(address, options) ?? refusal(404, headers)
}

/**
 * The machine's own pages: `/_local/inbox`, `/_local/clock`, `/_local/metrics`, `/_local/metrics.txt`, `/_local/counts.json`,
 * `/_local/health`; the last alone where
 * the machine serves people for real. None is shown in a frame, or to a page of another site.
 */
export const localPages =
  (options: LocalPagesOptions) =>
  async (request: IncomingMessage, body: Buffer): Promise<HttpAnswer> => {
    const { status, headers, body: content } = await answerTo(request, body, options)
    return { status, headers: { ...localHeaders, ...headers }, body: content }
  }
