const HOUR = 3_600_000
const DAY = 24 * HOUR
// Western Indonesia has no summer time.
const AHEAD = 7 * HOUR

const isWeekend = (shifted: number) => [0, 6].includes(new Date(shifted).getUTCDay())

/**
 * When it is next eight o'clock in Jakarta on a day from Monday to Friday, after `now`; both in epoch milliseconds.
 * Holidays are not known.
 */
export const nextWorkingMorning = (now: number): number => {
  const local = now + AHEAD
  const today = local - (local % DAY) + 8 * HOUR
  let morning = today > local ? today : today + DAY
  while (isWeekend(morning)) morning += DAY
  return morning - AHEAD
}
