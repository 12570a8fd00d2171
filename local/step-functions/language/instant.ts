const OFFSET_DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)$/

/** Whether the calendar has this day: Date takes the 30th of February for the 1st of March. */
const isDay = (date: string): boolean => {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Epoch milliseconds of an ISO 8601 date and time with an offset; `undefined` when the text is none. */
export const parseInstant = (text: string): number | undefined => {
  const date = OFFSET_DATE_TIME.exec(text)?.[1]
  const time = date === undefined || !isDay(date) ? Number.NaN : Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}
