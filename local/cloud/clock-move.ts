import { LATEST_TIME } from '../clock/movable-clock.ts'

const DAY = 86_400_000

/** The most days of one move. */
const MOST_DAYS = 3660

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: DAY }

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

type Move = { readonly ok: true; readonly time: number } | { readonly ok: false; readonly sentence: string }

/** Where a form of the clock's page moves the clock from `now` (epoch milliseconds), or a sentence that says why nowhere. */
export const readMove = (form: URLSearchParams, now: number): Move => {
  const by = form.get('by')
  const time = by === null ? instantOf(form.get('to') ?? '') : now + lengthOf(by)
  const no = (sentence: string) => ({ ok: false, sentence }) as const
  if (Number.isNaN(time)) return no(HOW)
  if (time < now) return no('The clock moves forward only.')
  if (time - now > MOST_DAYS * DAY) return no(`The clock moves by ${MOST_DAYS} days at most, some ten years.`)
  if (time > LATEST_TIME) return no('The clock goes no further than the year 2199.')
  return { ok: true, time }
}
