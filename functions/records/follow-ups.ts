import * as z from 'zod'
import { getRecord } from '../platform/table/get.ts'
import { keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'

/** The coaching that follows one appraisal; what was agreed and said stands in the appraisal's parts. */
export const coachingSchema = z.object({
  appraisalId: z.string(),
  periodId: z.string(),
  unitId: z.string(),
  employeeId: z.string(),
  supervisorId: z.string().optional(),
  secondSupervisorId: z.string().optional(),
  /** Absent when nobody fits: HR is then asked instead. */
  mentorId: z.string().optional(),
  route: z.enum(['coaching', 'counselling']),
  startedAt: z.string(),
  checkInAt: z.string(),
  evaluationAt: z.string(),
  concludedAt: z.string().optional(),
})
export type Coaching = z.output<typeof coachingSchema>

export const rewardStateSchema = z.enum(['nominated', 'recorded', 'declined', 'lapsed'])

/** The reward that follows one appraisal. */
export const rewardSchema = z.object({
  appraisalId: z.string(),
  periodId: z.string(),
  unitId: z.string(),
  employeeId: z.string(),
  supervisorId: z.string().optional(),
  state: rewardStateSchema,
  nominatedAt: z.string(),
})
export type Reward = z.output<typeof rewardSchema>

/** What one of a follow-up's tasks was answered with: field names and what was typed. */
export const followUpAnswerSchema = z.object({
  fields: z.record(z.string(), z.string()),
  authorId: z.string(),
  at: z.string(),
})
export type FollowUpAnswer = z.output<typeof followUpAnswerSchema>

export const FOLLOW_UP_PARTS = {
  coachingPlan: 'COACHING-PLAN',
  coachingCheckIn: 'COACHING-CHECK-IN',
  coachingEvaluation: 'COACHING-EVALUATION',
  coachingFeedback: 'COACHING-FEEDBACK',
  rewardApproval: 'REWARD-APPROVAL',
} as const
export type FollowUpTask = keyof typeof FOLLOW_UP_PARTS

export const followUpsIn = (tables: Tables) => ({
  coaching: (appraisalId: string) => getRecord(tables, keys.coaching(appraisalId), coachingSchema),
  reward: (appraisalId: string) => getRecord(tables, keys.reward(appraisalId), rewardSchema),
  answer: (appraisalId: string, task: FollowUpTask) =>
    getRecord(tables, keys.appraisalPart(appraisalId, FOLLOW_UP_PARTS[task]), followUpAnswerSchema),
})
