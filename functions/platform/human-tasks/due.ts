import { addWorkingDays, endOfDay, localDate } from '../../domain/working-calendar.ts'
import type { TaskSubject } from './task-definition.ts'

/** Nobody is asked a thing that is already late: the least time given, in working days. */
const LEAST_WORKING_DAYS = 3

/**
 * The instant by which a task asked at `openedAt` is due, by its subject's dates as they stand now: an extension
 * reaches the tasks that are open.
 */
export const dueAtOf = (
  { calendar, dueOn }: Pick<TaskSubject, 'calendar' | 'dueOn'>,
  openedAt: Date,
): Date => {
  const openedOn = localDate(openedAt, calendar.timeZone)
  const least = addWorkingDays(openedOn, LEAST_WORKING_DAYS, calendar)
  return endOfDay([dueOn(openedOn), least].toSorted().at(-1) ?? least, calendar.timeZone)
}
