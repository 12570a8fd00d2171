import { TASK_RULES, type TaskKind } from '../../domain/task-kind.ts'
import { addWorkingDays, endOfDay, localDate, type WorkingCalendar } from '../../domain/working-calendar.ts'
import type { Period } from '../records/periods.ts'

/** Nobody is asked a thing that is already late: the least time given, in working days. */
const LEAST_WORKING_DAYS = 3

export const calendarOf = (period: Period): WorkingCalendar => ({
  timeZone: period.timeZone,
  holidays: period.holidays,
})

const PERIOD_DATES = {
  periodSelfAssessment: 'selfAssessmentDue',
  periodReview: 'reviewDue',
  periodCalibration: 'calibrationDue',
} as const

const spanOf = (kind: TaskKind, days: number, period: Period): number => {
  if (kind === 'acknowledgement') return period.profile.objectionWorkingDays
  if (kind === 'objectionDecision') return period.profile.decisionWorkingDays
  return days
}

const dueDate = (
  kind: TaskKind,
  openedOn: string,
  period: Period,
  revisionDue: string | undefined,
): string => {
  const { due } = TASK_RULES[kind]
  if (kind === 'selfAssessment' && revisionDue !== undefined) return revisionDue
  if ('from' in due) return period[PERIOD_DATES[due.from]]
  if ('workingDays' in due)
    return addWorkingDays(openedOn, spanOf(kind, due.workingDays, period), calendarOf(period))
  return localDate(new Date(Date.parse(`${openedOn}T00:00:00Z`) + due.days * 86_400_000), period.timeZone)
}

/**
 * The instant by which a task asked at `openedAt` is due, by the period's dates as they stand now: an extension
 * of the period reaches the tasks that are open.
 */
export const dueAtOf = (
  kind: TaskKind,
  openedAt: Date,
  period: Period,
  revisionDue: string | undefined,
): Date => {
  const openedOn = localDate(openedAt, period.timeZone)
  const least = addWorkingDays(openedOn, LEAST_WORKING_DAYS, calendarOf(period))
  const wished = dueDate(kind, openedOn, period, revisionDue)
  return endOfDay([wished, least].toSorted().at(-1) ?? wished, period.timeZone)
}
