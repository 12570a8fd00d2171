import { addDays } from '../../domain/calendar-date.ts'
import { daysGivenBack } from '../../domain/time-out-of-service.ts'
import { addWorkingDays, endOfDay, localDate } from '../../domain/working-calendar.ts'
import { type Account, timesOutOfService } from '../access/accounts.ts'
import type { TaskSubject } from './task-definition.ts'
import type { Task } from './tasks.ts'

/** The least time to answer, in working days, so that no task is late when it opens. */
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

type Asked = Pick<TaskSubject, 'calendar' | 'dueOn' | 'aboutId'>

/** Whether somebody is asked about themselves, so that their silence would be taken for an answer of theirs. */
export const isAboutOneself = (
  { assigneeId }: Pick<Task, 'assigneeId'>,
  { aboutId }: Pick<Asked, 'aboutId'>,
): boolean => aboutId === assigneeId

/** The task with its due date as the dates of its subject stand now; it is never due earlier than before. */
export const asDueBySubject = (task: Task, subject: Asked): Task => {
  const dueAt = dueAtOf(subject, new Date(task.openedAt)).toISOString()
  return dueAt > task.dueAt ? { ...task, dueAt } : task
}

/**
 * The task as it is due now: whoever is asked about themselves is given back the days on which the directory kept them
 * from answering, since the task was opened and as far as there are so many.
 */
export const asDueNow = (task: Task, subject: Asked, person: Account | undefined, now: Date): Task => {
  const due = asDueBySubject(task, subject)
  if (!person || !isAboutOneself(task, subject)) return due
  const { timeZone } = subject.calendar
  const begin = new Date(task.openedAt)
  const days = daysGivenBack(timesOutOfService(person, now), { begin, end: now, timeZone })
  if (days === 0) return due
  const asked = dueAtOf(subject, begin)
  const dueAt = endOfDay(addDays(localDate(asked, timeZone), days), timeZone).toISOString()
  return dueAt > due.dueAt ? { ...due, dueAt } : due
}
