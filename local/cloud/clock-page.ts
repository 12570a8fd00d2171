import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { HttpAnswer } from '../api/proxy-response.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { localPage } from '../local-page.ts'
import { readMove } from './clock-move.ts'
import { type Morning, nextWorkingMorning } from './next-working-morning.ts'

const STEPS: readonly [string, string][] = [
  ['1h', '1 jam / hour'],
  ['1d', '1 hari / day'],
  ['7d', '1 minggu / week'],
]

/** How long a browser waits for a move before it is shown that it goes on, in milliseconds. */
const PATIENCE = 2000

/** Where nothing else is told, times are shown as in the place of the region, ap-southeast-3. */
const REGIONAL = 'Asia/Jakarta'

const shown = (time: number, timeZone: string) => {
  // In Indonesian the long style names the zone: WIB, WITA, WIT.
  const words = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeStyle: 'long', timeZone })
  return `<time datetime="${new Date(time).toISOString()}">${words.format(time)}</time>`
}

const nameOfZone = (locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

const toMorning = (now: number, morning: Morning) => {
  const time = nextWorkingMorning(now, morning)
  const hour = String(morning.hour).padStart(2, '0')
  // The button says when, not how far: pressed twice, it moves the clock once.
  return (
    `<p><button name="to" value="${new Date(time).toISOString()}">Ke pukul ${hour}.00 hari kerja berikutnya ` +
    `<span lang="en">/ To ${hour}:00 on the next working day</span></button><br>` +
    `<small>${shown(time, morning.timeZone)} · Senin sampai Jumat, hari libur tidak dikenal ` +
    `<span lang="en">/ Monday to Friday, holidays are not known</span></small></p>`
  )
}

const moves = (now: number, morning: Morning | undefined) => {
  const steps = STEPS.map(([by, label]) => `<button name="by" value="${by}">+ ${label}</button>`).join(' ')
  return `<p>${steps}</p>${morning ? toMorning(now, morning) : ''}`
}

const moving = (goal: number, timeZone: string) =>
  `<p>Jam sedang maju ke <span lang="en">/ The clock is moving to</span><br>${shown(goal, timeZone)}</p>` +
  '<p><button name="stop" value="now">Hentikan <span lang="en">/ Stop</span></button></p>'

interface ClockPageOptions {
  readonly clock: MovableClock
  /** The morning to which a button leads; there is none without. */
  readonly morning: Morning | undefined
}

const show = (now: number, goal: number | undefined, morning: Morning | undefined) => {
  const { timeZone } = morning ?? { timeZone: REGIONAL }
  return localPage(
    'Jam',
    `<nav><a href="/_local/inbox">Kotak masuk <span lang="en">/ Inbox</span></a></nav>` +
      `<h1>Jam <small lang="en">/ Clock</small></h1><p>${shown(now, timeZone)}</p>` +
      `<form method="post" action="/_local/clock">${goal === undefined ? moves(now, morning) : moving(goal, timeZone)}</form>` +
      `<p><small>${nameOfZone('id-ID', timeZone)} <span lang="en">/ ${nameOfZone('en', timeZone)}</span> (${timeZone})</small></p>`,
  )
}

const html = (body: string, headers: Readonly<Record<string, string>>): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})

const read = ({ headers }: IncomingMessage, { clock, morning }: ClockPageOptions): HttpAnswer => {
  const { goal } = clock
  if (!headers.accept?.includes('application/json'))
    return html(show(clock.now(), goal, morning), goal === undefined ? {} : { refresh: '2' })
  const movingTo = goal === undefined ? undefined : new Date(goal).toISOString()
  const now = JSON.stringify({ now: new Date(clock.now()).toISOString(), moving: clock.isMoving, movingTo })
  return { status: 200, headers: { 'content-type': 'application/json' }, body: now }
}

const back: HttpAnswer = { status: 303, headers: { location: '/_local/clock' }, body: '' }

/**
 * GET shows the time (JSON when asked for by `Accept`), POST moves it: `by` a length such as `90m`, `12h` or `7d`, or
 * `to` an ISO-8601 time with its zone, such as `2026-11-23T08:00:00+07:00`; without one it is refused. The answer to a
 * move comes when all that fell due has been done; a browser is led back after two seconds to a page with a button that
 * stops the move, a POST of `stop`.
 */
export const clockPage = async (
  request: IncomingMessage,
  body: string,
  options: ClockPageOptions,
): Promise<HttpAnswer> => {
  if (request.method !== 'POST') return read(request, options)
  const { clock } = options
  const form = new URLSearchParams(body)
  if (form.has('stop')) {
    clock.stopMoving()
    return back
  }
  const move = readMove(form, clock.now())
  if (!move.ok) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return { status: 400, headers, body: `${move.sentence}\n` }
  }
  const moved = clock.advanceTo(move.time)
  const isBrowser = request.headers.accept?.includes('text/html') ?? false
  await (isBrowser ? Promise.race([moved, pause(PATIENCE)]) : moved)
  return back
}
