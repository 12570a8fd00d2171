const NAMES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').map((name, at) => [name, at + 1]),
  ),
  ...Object.fromEntries('SUN MON TUE WED THU FRI SAT'.split(' ').map((name, at) => [name, at + 1])),
}

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000

const numberOf = (text: string) => NAMES[text.toUpperCase()] ?? Number(text)

/** The values a cron field allows between `lowest` and `highest`. Throws for `L`, `W` and `#`, which are not known. */
const valuesOf = (field: string, lowest: number, highest: number): ReadonlySet<number> => {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const [range = '*', step] = part.split('/')
    const isAll = range === '*' || range === '?'
    const [from = lowest, to = step === undefined ? from : highest] = isAll
      ? [lowest, highest]
      : range.split('-').map(numberOf)
    if (![from, to].every(Number.isInteger)) throw new Error(`the cron field ${field} is not known`)
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value)
  }
  return values
}

interface Fields {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  isDay(date: Date): boolean
}

const fieldsOf = (written: string): Fields => {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '?', year = '*'] = written
    .trim()
    .split(/\s+/)
  const days = valuesOf(day, 1, 31)
  const months = valuesOf(month, 1, 12)
  const weekdays = valuesOf(weekday, 1, 7)
  const years = valuesOf(year, 1970, 2199)
  return {
    minutes: valuesOf(minute, 0, 59),
    hours: valuesOf(hour, 0, 23),
    isDay: (date) =>
      years.has(date.getUTCFullYear()) &&
      months.has(date.getUTCMonth() + 1) &&
      days.has(date.getUTCDate()) &&
      weekdays.has(date.getUTCDay() + 1),
  }
}

/** What the clock on the wall of `zone` is ahead of UTC at an instant, in milliseconds. */
const aheadOf = (zone: string, instant: number) => {
  const wall = new Date(instant).toLocaleString('sv-SE', { timeZone: zone })
  return Math.round((Date.parse(`${wall.replace(' ', 'T')}Z`) - instant) / MINUTE) * MINUTE
}

/**
 * The first instant after `after` that an EventBridge cron expression names, in `zone`; both in epoch milliseconds.
 * Answers `undefined` when there is none within eight years.
 */
export const nextByCron = (expression: string, zone: string): ((after: number) => number | undefined) => {
  const fields = fieldsOf(expression)
  return (after) => {
    const ahead = aheadOf(zone, after)
    const start = (Math.floor((after + ahead) / MINUTE) + 1) * MINUTE
    const end = start + 8 * 366 * DAY
    for (let wall = start; wall < end; ) {
      const date = new Date(wall)
      if (!fields.isDay(date)) wall = (Math.floor(wall / DAY) + 1) * DAY
      else if (!fields.hours.has(date.getUTCHours())) wall = (Math.floor(wall / HOUR) + 1) * HOUR
      else if (!fields.minutes.has(date.getUTCMinutes())) wall += MINUTE
      else return wall - aheadOf(zone, wall - ahead)
    }
    return undefined
  }
}
