import { nextByCron } from './cron.ts'

/** The instant that follows another, both in epoch milliseconds; `undefined` when there is none. */
export type Recurrence = (after: number) => number | undefined

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

const rate = (text: string): Recurrence | undefined => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text) ?? []
  const every = Number(count) * (UNITS[unit] ?? 0)
  // On the round minute, hour or day, so that the same hours return after a restart.
  return every ? (after) => (Math.floor(after / every) + 1) * every : undefined
}

const cron = (text: string, zone: string) => {
  const fields = /^cron\((.+)\)$/.exec(text)?.[1]
  return fields ? nextByCron(fields, zone) : undefined
}

const once = (text: string, zone: string): Recurrence | undefined => {
  const at = /^at\((.+)\)$/.exec(text)?.[1]
  if (!at) return undefined
  const [date = '', time = ''] = at.split('T')
  const [year, month, day] = date.split('-')
  const [hour, minute] = time.split(':')
  return nextByCron(`${Number(minute)} ${Number(hour)} ${Number(day)} ${Number(month)} ? ${year}`, zone)
}

/** Reads `rate(…)`, `cron(…)` or `at(…)`. Throws for anything else. */
export const recurrenceOf = (expression: string, zone = 'UTC'): Recurrence => {
  const found = rate(expression) ?? cron(expression, zone) ?? once(expression, zone)
  if (!found) throw new Error(`the schedule ${expression} is not known`)
  return found
}
