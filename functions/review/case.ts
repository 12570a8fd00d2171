import type { WorkResult } from '../domain/plan.ts'
import type { TaskVisit } from '../platform/human-tasks/task-page.ts'
import { type Appraisal, appraisalsIn } from '../platform/records/appraisals.ts'
import { type Person, peopleIn } from '../platform/records/people.ts'
import { type Period, periodsIn } from '../platform/records/periods.ts'
import { type Return, returnsIn } from '../platform/records/returns.ts'
import { type SelfAssessment, selfAssessmentsIn } from '../platform/records/self-assessments.ts'
import { type Unit, unitsIn } from '../platform/records/units.ts'
import { workResultsOf } from '../platform/records/work-results.ts'
import type { Tables } from '../platform/table/table.ts'

/** Everything a reviewer needs to see of one appraisal. */
export interface ReviewCase {
  readonly appraisal: Appraisal
  readonly employee: Person
  readonly unit: Unit | undefined
  readonly results: readonly WorkResult[]
  /** The self-assessment that counts; after a return without an answer, the one before it. */
  readonly assessed: SelfAssessment | undefined
  /** Why the round before was returned. */
  readonly returned: Return | undefined
  readonly last: LastResult | undefined
  readonly returnsLeft: number
}

interface LastResult {
  readonly appraisal: Appraisal
  readonly period: Period
}

const SETTLED: ReadonlySet<string> = new Set(['final', 'followUp', 'closed'])
const LOOKED_BACK = 13

const lastResultOf = async (tables: Tables, { employeeId, periodId, enrolledAt }: Appraisal) => {
  const { items } = await appraisalsIn(tables).ofPerson(employeeId, { limit: LOOKED_BACK })
  const [appraisal] = items
    .filter((one) => one.periodId !== periodId && one.enrolledAt < enrolledAt)
    .filter(({ state, predicate }) => SETTLED.has(state) && predicate !== undefined)
    .toSorted((one, other) => other.enrolledAt.localeCompare(one.enrolledAt))
  const period = appraisal && (await periodsIn(tables).get(appraisal.periodId))
  return appraisal && period ? { appraisal, period } : undefined
}

/** Reads the appraisal that a review task is about. */
export const reviewCaseOf = async (
  tables: Tables,
  { task, period }: Pick<TaskVisit, 'task' | 'period'>,
): Promise<ReviewCase> => {
  const appraisal = await appraisalsIn(tables).get(task.subjectId)
  const employee = appraisal && (await peopleIn(tables).get(appraisal.employeeId))
  if (!appraisal || !employee) throw new Error(`There is no appraisal ${task.subjectId} to review.`)
  const { appraisalId, assessedRound } = appraisal
  const [unit, results, assessed, returned, last] = await Promise.all([
    unitsIn(tables).get(appraisal.unitId),
    workResultsOf(tables, appraisal),
    assessedRound === undefined ? undefined : selfAssessmentsIn(tables).ofRound(appraisalId, assessedRound),
    returnsIn(tables).ofRound(appraisalId, task.round - 1),
    lastResultOf(tables, appraisal),
  ])
  const returnsLeft = Math.max(0, period.profile.returnsAllowed - appraisal.returns)
  return { appraisal, employee, unit, results, assessed, returned, last, returnsLeft }
}
