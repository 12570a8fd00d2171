import { tasksIn } from '../platform/human-tasks/tasks.ts'
import { everyItem } from '../platform/table/page.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalIdOf, appraisalsIn } from '../records/appraisals.ts'
import { hrToday } from '../records/hr-today.ts'
import type { Period } from '../records/periods.ts'

export type DueDate = 'selfAssessmentDue' | 'reviewDue' | 'calibrationDue'

/** By a kind of task, and by the state of an appraisal, the due date that holds for it. */
const DUE_DATES: ReadonlyMap<string, DueDate> = new Map([
  ['selfAssessment', 'selfAssessmentDue'],
  ['review', 'reviewDue'],
  ['calibration', 'calibrationDue'],
])

/** The due dates of what a person is asked in a period, and of what is done about them, at this moment. */
const ownDeadlinesOf = async (tables: Tables, periodId: string, personId: string): Promise<Set<DueDate>> => {
  const own = new Set<DueDate>()
  const add = (kind: string | undefined) => {
    const due = DUE_DATES.get(kind ?? '')
    if (due) own.add(due)
  }
  add((await appraisalsIn(tables).get(appraisalIdOf(periodId, personId)))?.state)
  for await (const task of everyItem((cursor) => tasksIn(tables).openOfPerson(personId, { cursor })))
    if (task.periodId === periodId) add(task.kind)
  return own
}

interface Moving {
  readonly period: Period
  readonly moved: readonly DueDate[]
  readonly personId: string
}

/**
 * Which of the due dates that an officer moves are those of a task of their own or about themself, and whether another
 * officer, of whom that is not so, could move them.
 */
export const ownDeadlinesMoved = async (
  { period, moved, personId }: Moving,
  tables: Tables,
): Promise<{ readonly own: readonly DueDate[]; readonly hasFreeColleague: boolean }> => {
  const ownOf = async (one: string) => {
    const deadlines = await ownDeadlinesOf(tables, period.periodId, one)
    return moved.filter((name) => deadlines.has(name))
  }
  const own = await ownOf(personId)
  if (own.length === 0) return { own, hasFreeColleague: true }
  for (const colleague of await hrToday(tables, period))
    if (colleague !== personId && (await ownOf(colleague)).length === 0)
      return { own, hasFreeColleague: true }
  return { own, hasFreeColleague: false }
}
