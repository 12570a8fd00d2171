import * as z from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Tables } from '../platform/table/table.ts'

/** What the steps of a follow-up are given. */
export const FollowUpInput = z.object({ appraisalId: z.string() })

export interface FollowUpDeps {
  readonly tables: Tables
  readonly clock: Clock
}
