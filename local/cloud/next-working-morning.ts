const HOUR = 3_600_000
const DAY = 24 * HOUR

/** When a working day begins: the hour (0 to 23) in a time zone by its IANA name. */
export interface Morning {
  readonly timeZone: string
  readonly hour: number
}

const isWeekend = (shifted: number) => [0, 6].includes(new Date(shifted).getUTCDay())

/** By how much a zone is ahead of UTC at a time, in milliseconds; read from a name such as “GMT+07:00”. */
const aheadOfUtc = (time: number, timeZone: string): number => {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(name) ?? []
  return Number(`${sign}1`) * (Number(hours) + Number(minutes) / 60) * HOUR
}

/**
 * When it is next that hour on a day from Monday to Friday, after `now`; both in epoch milliseconds. Holidays are not
 * known, nor a change to summer time in between.
 */
export const nextWorkingMorning = (now: number, { timeZone, hour }: Morning): number => {
  const ahead = aheadOfUtc(now, timeZone)
  const local = now + ahead
  const today = local - (local % DAY) + hour * HOUR
  let morning = today > local ? today : today + DAY
  while (isWeekend(morning)) morning += DAY
  return morning - ahead
}
