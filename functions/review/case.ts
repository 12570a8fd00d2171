import type { WorkResult } from '../domain/plan.ts'
import type { Tables } from '../platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../records/appraisals.ts'
import { type Person, peopleIn } from '../records/people.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import { type Return, returnsIn } from '../records/returns.ts'
import { type SelfAssessment, selfAssessmentsIn } from '../records/self-assessments.ts'
import { workResultsOf } from '../records/work-results.ts'

/** Everything a reviewer needs to see of one appraisal. */
export interface ReviewCase {
  readonly appraisal: Appraisal
  readonly employee: Person
  readonly results: readonly WorkResult[]
  /** The self-assessment that counts; after a return without an answer, the one before it. */
  readonly assessed: SelfAssessment | undefined
  /** Why the round before was returned. */
  readonly returned: Return | undefined
  readonly returnsLeft: number
}

/** Reads the appraisal that a review task is about. */
export const reviewCaseOf = async (
  tables: Tables,
  { task, period }: Pick<PeriodVisit, 'task' | 'period'>,
): Promise<ReviewCase> => {
  const appraisal = await appraisalsIn(tables).get(task.subjectId)
  if (!appraisal) throw new Error(`There is no appraisal ${task.subjectId} to review.`)
  const { appraisalId, assessedRound, employeeId } = appraisal
  const [employee, results, assessed, returned] = await Promise.all([
    peopleIn(tables).get(employeeId),
    workResultsOf(tables, appraisal),
    assessedRound === undefined ? undefined : selfAssessmentsIn(tables).ofRound(appraisalId, assessedRound),
    returnsIn(tables).ofRound(appraisalId, task.round - 1),
  ])
  if (!employee) throw new Error(`There is no person ${employeeId} to review.`)
  const returnsLeft = Math.max(0, period.profile.returnsAllowed - appraisal.returns)
  return { appraisal, employee, results, assessed, returned, returnsLeft }
}
