import type { IncomingMessage } from 'node:http'
import type { HttpAnswer } from '../api/proxy-response.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { page } from '../mail/inbox-page.ts'

const STEPS: readonly [string, string][] = [
  ['1h', '1 jam / hour'],
  ['1d', '1 hari / day'],
  ['7d', '1 minggu / week'],
]

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const lengthOf = (text: string) => {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  return Number(count) * (UNITS[unit] ?? Number.NaN)
}

/** A browser says where a request comes from; what is no browser says nothing and is no stranger's page. */
const isSameOrigin = ({ headers }: IncomingMessage) => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

const show = (clock: MovableClock) => {
  const now = new Date(clock.now())
  const shown = new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  })
  const buttons = STEPS.map(([by, label]) => `<button name="by" value="${by}">+ ${label}</button>`).join(' ')
  return page(
    'Jam',
    `<h1>Jam <small lang="en">/ Clock</small></h1><p><time datetime="${now.toISOString()}">${shown.format(now)} WIB</time></p>` +
      `<form method="post" action="/_local/clock">${buttons}</form>`,
  )
}

const html = (body: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
})

const plain = (status: number, text: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
})

/**
 * GET shows the time (JSON when asked for by `Accept`), POST moves it: `by` a length such as `90m`, `12h` or `7d`, or
 * `to` an ISO-8601 instant. The answer to a move comes when all that fell due has been done.
 */
export const clockPage = async (
  request: IncomingMessage,
  body: string,
  clock: MovableClock,
): Promise<HttpAnswer> => {
  if (request.method !== 'POST') {
    if (!request.headers.accept?.includes('application/json')) return html(show(clock))
    const now = JSON.stringify({ now: new Date(clock.now()).toISOString(), moving: clock.isMoving })
    return { status: 200, headers: { 'content-type': 'application/json' }, body: now }
  }
  if (!isSameOrigin(request)) return plain(403, 'The clock is moved from its own page only.')
  const form = new URLSearchParams(body)
  const by = form.get('by')
  const time = by === null ? Date.parse(form.get('to') ?? '') : clock.now() + lengthOf(by)
  if (Number.isNaN(time)) return plain(400, 'Say by=<number><s|m|h|d> or to=<ISO-8601 instant>.')
  if (time < clock.now()) return plain(400, 'The clock moves forward only.')
  await clock.advanceTo(time)
  return { status: 303, headers: { location: '/_local/clock' }, body: '' }
}
