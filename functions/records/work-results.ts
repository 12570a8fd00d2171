import type { WorkResult } from '../domain/plan.ts'
import { planTemplateFor } from '../domain/plan-template.ts'
import type { Tables } from '../platform/table/table.ts'
import type { Appraisal } from './appraisals.ts'
import { plansIn } from './plans.ts'

/** What an appraisal is held against: the plan frozen at enrolment, else the template of the post type. */
export const workResultsOf = async (
  tables: Tables,
  { appraisalId, postType }: Pick<Appraisal, 'appraisalId' | 'postType'>,
): Promise<readonly WorkResult[]> => {
  const plan = await plansIn(tables).ofAppraisal(appraisalId)
  return plan && plan.workResults.length > 0 ? plan.workResults : planTemplateFor(postType)
}
