import { addDays } from './calendar-date.ts'
import { localDate, type TimeZone } from './working-calendar.ts'

/** A stretch of time, ISO-8601; without `from` where its beginning is not known. */
export type Span = { readonly from?: string | undefined; readonly until: string }

/**
 * So many days of one question are given back at the most: three weeks in which whoever is wrongly said to have left can
 * have the directory corrected, and after which the question of somebody who did leave ends. Source: our choice.
 */
export const MOST_DAYS_GIVEN_BACK = 21

/** So many stretches are kept of one person. */
const MOST_SPANS = 20

/** The stretches with one more. Beyond so many, the two longest ago become one that holds both: in the person's favour. */
export const withSpan = (spans: readonly Span[], span: Span): Span[] => {
  const all = [...spans, span]
  const [first, second, ...others] = all
  return all.length > MOST_SPANS && first && second ? [{ ...first, until: second.until }, ...others] : all
}

const spansWithin = (spans: readonly Span[], begin: Date, end: Date) =>
  spans
    .map(({ from, until }) => ({
      from: new Date(Math.max(begin.getTime(), from === undefined ? 0 : Date.parse(from))),
      until: new Date(Math.min(end.getTime(), Date.parse(until))),
    }))
    .filter(({ from, until }) => from.getTime() <= until.getTime())

/**
 * How many days of the calendar stretches touch between two instants, each day counted once and in full: the days that a
 * question gives back to whoever could not answer it then. Never more than `MOST_DAYS_GIVEN_BACK`.
 */
export const daysGivenBack = (
  spans: readonly Span[],
  { begin, end, timeZone }: { readonly begin: Date; readonly end: Date; readonly timeZone: TimeZone },
): number => {
  const days = new Set<string>()
  for (const { from, until } of spansWithin(spans, begin, end)) {
    const last = localDate(until, timeZone)
    for (
      let day = localDate(from, timeZone);
      day <= last && days.size < MOST_DAYS_GIVEN_BACK;
      day = addDays(day, 1)
    )
      days.add(day)
  }
  return days.size
}
