import * as z from 'zod'
import { workResultSchema } from '../domain/plan.ts'
import { getRecord } from '../platform/table/get.ts'
import { type Key, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** What was agreed with one person for the year. */
export const planSchema = z.object({ personId: z.string(), workResults: z.array(workResultSchema) })
export type Plan = z.output<typeof planSchema>

/** Where the plan frozen into an appraisal is kept. */
export const planKey = (appraisalId: string): Key => keys.appraisalPart(appraisalId, 'PLAN')

export const plansIn = (tables: Tables) => ({
  /** The person's own plan; absent when the template of the post type applies. */
  ofPerson: (personId: string) => getRecord(tables, keys.plan(personId), planSchema),
  /** The plan frozen into an appraisal at enrolment. */
  ofAppraisal: (appraisalId: string) => getRecord(tables, planKey(appraisalId), planSchema),
})
