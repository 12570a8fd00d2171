import type { TaskPages, TaskVisit } from '../platform/human-tasks/task-pages.ts'
import { keys } from '../platform/table/keys.ts'
import { type Period, periodsIn } from './periods.ts'

/** What the pages of a task that belongs to a period know of their moment. */
export interface PeriodVisit extends TaskVisit {
  readonly period: Period
}

/** The pages of one kind of task that belongs to a period. */
export type PeriodTaskPages = TaskPages<PeriodVisit>

/**
 * Makes the pages of a kind of task that belongs to a period: gives them `enter`, and has the period read with the records
 * of `ahead`. Where the period is gone, the pages are, too.
 */
export const pagesInPeriod = (page: Omit<PeriodTaskPages, 'enter'>): PeriodTaskPages => ({
  ...page,
  ahead: (task) => [
    ...(task.periodId === undefined ? [] : [keys.period(task.periodId)]),
    ...page.ahead(task),
  ],
  enter: async (visit, { tables }) => {
    const { periodId } = visit.task
    const period = periodId === undefined ? undefined : await periodsIn(tables).get(periodId)
    return period && { ...visit, period }
  },
})
