import type { IncomingMessage } from 'node:http'
import type { HttpAnswer } from '../api/proxy-response.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { page } from '../mail/inbox-page.ts'
import { nextWorkingMorning } from './next-working-morning.ts'

const STEPS: readonly [string, string][] = [
  ['1h', '1 jam / hour'],
  ['1d', '1 hari / day'],
  ['7d', '1 minggu / week'],
]

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const HOW =
  'Say by=<number><s|m|h|d>, or to=<time with its zone>: to=2026-11-23T08:00:00+07:00 is eight o’clock WIB, ' +
  'to=2026-11-23T08:00:00Z eight o’clock UTC.'

const lengthOf = (text: string) => {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  return Number(count) * (UNITS[unit] ?? Number.NaN)
}

// The + of an offset that a form did not encode arrives as a space.
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:(Z)|([ +-])(\d\d:\d\d))$/i

/** The epoch milliseconds of an ISO-8601 time with its zone; not a number for anything else. */
const instantOf = (text: string) => {
  const [, time, utc, sign, offset] = INSTANT.exec(text) ?? []
  return Date.parse(`${time}${utc ?? `${sign === ' ' ? '+' : sign}${offset}`}`)
}

/** A browser says where a request comes from; what is no browser says nothing and is no stranger's page. */
const isSameOrigin = ({ headers }: IncomingMessage) => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

const shown = (time: number) => {
  const words = new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  })
  return `<time datetime="${new Date(time).toISOString()}">${words.format(time)} WIB</time>`
}

const show = (now: number) => {
  const steps = STEPS.map(([by, label]) => `<button name="by" value="${by}">+ ${label}</button>`).join(' ')
  const morning = nextWorkingMorning(now)
  // The button says when, not how far: pressed twice, it moves the clock once.
  const toMorning =
    `<button name="to" value="${new Date(morning).toISOString()}">Ke pukul 08.00 hari kerja berikutnya ` +
    `<span lang="en">/ To eight o'clock on the next working day</span></button>`
  return page(
    'Jam',
    `<nav><a href="/_local/inbox">Kotak masuk <span lang="en">/ Inbox</span></a></nav>` +
      `<h1>Jam <small lang="en">/ Clock</small></h1><p>${shown(now)}</p>` +
      `<form method="post" action="/_local/clock"><p>${steps}</p><p>${toMorning}<br>` +
      `<small>${shown(morning)} · Senin sampai Jumat, hari libur tidak dikenal ` +
      `<span lang="en">/ Monday to Friday, holidays are not known</span></small></p></form>` +
      `<p><small>Waktu Indonesia Barat, UTC+7 <span lang="en">/ Western Indonesia Time</span> (Asia/Jakarta)</small></p>`,
  )
}

const html = (body: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
})

const plain = (status: number, text: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
})

/**
 * GET shows the time (JSON when asked for by `Accept`), POST moves it: `by` a length such as `90m`, `12h` or `7d`, or
 * `to` an ISO-8601 time with its zone, such as `2026-11-23T08:00:00+07:00`; without one it is refused. The answer to a move comes when all that fell due has been done.
 */
export const clockPage = async (
  request: IncomingMessage,
  body: string,
  clock: MovableClock,
): Promise<HttpAnswer> => {
  if (request.method !== 'POST') {
    if (!request.headers.accept?.includes('application/json')) return html(show(clock.now()))
    const now = JSON.stringify({ now: new Date(clock.now()).toISOString(), moving: clock.isMoving })
    return { status: 200, headers: { 'content-type': 'application/json' }, body: now }
  }
  if (!isSameOrigin(request)) return plain(403, 'The clock is moved from its own page only.')
  const form = new URLSearchParams(body)
  const by = form.get('by')
  const time = by === null ? instantOf(form.get('to') ?? '') : clock.now() + lengthOf(by)
  if (Number.isNaN(time)) return plain(400, HOW)
  if (time < clock.now()) return plain(400, 'The clock moves forward only.')
  await clock.advanceTo(time)
  return { status: 303, headers: { location: '/_local/clock' }, body: '' }
}
