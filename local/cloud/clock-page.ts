import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { HttpAnswer } from '../api/proxy-response.ts'
import type { MovableClock } from '../clock/movable-clock.ts'
import { localPage } from '../local-page.ts'
import { readMove } from './clock-move.ts'
import { nextWorkingMorning } from './next-working-morning.ts'

const STEPS: readonly [string, string][] = [
  ['1h', '1 jam / hour'],
  ['1d', '1 hari / day'],
  ['7d', '1 minggu / week'],
]

/** How long a browser waits for a move before it is shown that it goes on, in milliseconds. */
const PATIENCE = 2000

const shown = (time: number) => {
  const words = new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  })
  return `<time datetime="${new Date(time).toISOString()}">${words.format(time)} WIB</time>`
}

const moves = (now: number) => {
  const steps = STEPS.map(([by, label]) => `<button name="by" value="${by}">+ ${label}</button>`).join(' ')
  const morning = nextWorkingMorning(now)
  // The button says when, not how far: pressed twice, it moves the clock once.
  const toMorning =
    `<button name="to" value="${new Date(morning).toISOString()}">Ke pukul 08.00 hari kerja berikutnya ` +
    `<span lang="en">/ To eight o'clock on the next working day</span></button>`
  return (
    `<p>${steps}</p><p>${toMorning}<br>` +
    `<small>${shown(morning)} · Senin sampai Jumat, hari libur tidak dikenal ` +
    `<span lang="en">/ Monday to Friday, holidays are not known</span></small></p>`
  )
}

const moving = (goal: number) =>
  `<p>Jam sedang maju ke <span lang="en">/ The clock is moving to</span><br>${shown(goal)}</p>` +
  '<p><button name="stop" value="now">Hentikan <span lang="en">/ Stop</span></button></p>'

const show = (now: number, goal: number | undefined) =>
  localPage(
    'Jam',
    `<nav><a href="/_local/inbox">Kotak masuk <span lang="en">/ Inbox</span></a></nav>` +
      `<h1>Jam <small lang="en">/ Clock</small></h1><p>${shown(now)}</p>` +
      `<form method="post" action="/_local/clock">${goal === undefined ? moves(now) : moving(goal)}</form>` +
      `<p><small>Waktu Indonesia Barat, UTC+7 <span lang="en">/ Western Indonesia Time</span> (Asia/Jakarta)</small></p>`,
  )

const html = (body: string, headers: Readonly<Record<string, string>>): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
})

const read = ({ headers }: IncomingMessage, clock: MovableClock): HttpAnswer => {
  const { goal } = clock
  if (!headers.accept?.includes('application/json'))
    return html(show(clock.now(), goal), goal === undefined ? {} : { refresh: '2' })
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
  clock: MovableClock,
): Promise<HttpAnswer> => {
  if (request.method !== 'POST') return read(request, clock)
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
