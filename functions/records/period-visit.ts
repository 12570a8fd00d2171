import type { TaskPage, TaskVisit } from '../platform/human-tasks/task-page.ts'
import { keys } from '../platform/table/keys.ts'
import { type Period, periodsIn } from './periods.ts'

/** What the pages of a task that belongs to a period know of their moment. */
export interface PeriodVisit extends TaskVisit {
  readonly period: Period
}

/** The pages of one kind of task that belongs to a period. */
export type PeriodTaskPage = TaskPage<PeriodVisit>

/** Makes the pages of a kind of task whose tasks belong to a period; where that is gone, the pages are, too. */
export const pageInPeriod = (page: Omit<PeriodTaskPage, 'enter'>): PeriodTaskPage => ({
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
