import { addWorkingDays, localDate } from '../domain/working-calendar.ts'
import { calendarOf, type Period } from '../records/periods.ts'

/** The days (`YYYY-MM-DD`) between which a revision may be due, and the one proposed. */
export interface RevisionDue {
  readonly earliest: string
  readonly proposed: string
  readonly latest: string
}

// The least time that any task gives: an earlier date would be shown to the employee and then not be kept.
const EARLIEST_WORKING_DAYS = 3
const PROPOSED_WORKING_DAYS = 5
const LATEST_WORKING_DAYS = 10

/**
 * By when a revision may be asked: from three working days ahead up to the period's review date, or up to ten
 * working days ahead once that date is too near. Source: our choice.
 */
export const revisionDueOf = (now: Date, period: Period): RevisionDue => {
  const calendar = calendarOf(period)
  const today = localDate(now, period.timeZone)
  const earliest = addWorkingDays(today, EARLIEST_WORKING_DAYS, calendar)
  const latest =
    period.reviewDue >= earliest ? period.reviewDue : addWorkingDays(today, LATEST_WORKING_DAYS, calendar)
  const requested = addWorkingDays(today, PROPOSED_WORKING_DAYS, calendar)
  return { earliest, proposed: [requested, latest].toSorted()[0] ?? requested, latest }
}
